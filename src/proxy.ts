import { type NextRequest, NextResponse } from "next/server";
import { localeCookie, localeOfPath, localePath, negotiateLocale } from "./i18n/routing.ts";

// Addresses that carry no language: shared links, returns and widgets speak the visitor's.
const unlocalised = new Set(["b", "r", "embed"]);
// Pages anyone may read; every other page is private and must not be kept by anything on the way.
const openRooms = new Set(["p", "accessibility", "privacy", "developers"]);
const yearSeconds = 31_536_000;

/** Language, nonce and headers of every HTML page. It never authorises: the corridor does, on every request. */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const remembered = request.cookies.get(localeCookie)?.value;
  const inPath = localeOfPath(pathname);
  const locale = inPath ?? negotiateLocale(remembered, request.headers.get("accept-language"));
  const segments = pathname.split("/");

  if (!inPath && !unlocalised.has(segments[1] ?? "")) {
    const target = new URL(localePath(locale, pathname) + search, request.url);
    const redirect = NextResponse.redirect(target, 307);
    redirect.headers.set("Vary", "Accept-Language, Cookie");
    return redirect;
  }

  const nonce = btoa(crypto.randomUUID());
  const policy = contentSecurityPolicy(nonce, process.env.NODE_ENV === "development");
  const forwarded = new Headers(request.headers);
  forwarded.set("x-nonce", nonce);
  forwarded.set("content-security-policy", policy); // Next reads the nonce from here and puts it on its scripts.
  forwarded.set("x-locale", locale);
  forwarded.set("x-pathname", pathname + search);

  const response = NextResponse.next({ request: { headers: forwarded } });
  response.headers.set("Content-Security-Policy", policy);
  response.headers.set("Strict-Transport-Security", `max-age=${yearSeconds}; includeSubDomains`);
  response.headers.set("X-Content-Type-Options", "nosniff");
  response.headers.set("X-Frame-Options", "DENY");
  response.headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
  response.headers.set("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
  if (!openRooms.has(segments[2] ?? "")) response.headers.set("Cache-Control", "private, no-store");
  if (inPath && remembered !== inPath && request.headers.get("sec-fetch-dest") === "document") {
    response.cookies.set(localeCookie, inPath, { path: "/", maxAge: yearSeconds, sameSite: "lax" });
  }
  return response;
}

/** What a page may load: its own files, scripts that carry the nonce, and no third party at all. */
function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    // A nonce would switch 'unsafe-inline' off, and the development overlay needs it.
    development ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'unsafe-inline'", // Chart geometry only.
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

export const config = {
  // The API and uploads pass by (a body over 10 MB would be cut short here), and so do machines' doors and files at the
  // root; deeper down nothing is a file, and a page called like one (`/fr/c/quito/x.css`) needs its headers too.
  matcher: [
    "/((?!api/|_next/|healthz|readyz|metrics|iati/|feeds/|[^/]+\\.(?:ico|png|jpg|svg|webp|woff2|txt|xml|ics|ttl|json|webmanifest|css|js|map)$).*)",
  ],
};
