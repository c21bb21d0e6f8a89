import { randomBytes } from "node:crypto";
import { localeCookie, localeOfPath, localePath, negotiateLocale } from "../src/i18n/routing.ts";

// Addresses that carry no language: shared links, returns and widgets speak the visitor's.
const unlocalised = new Set(["b", "r", "embed"]);
// Pages anyone may read; every other page is private and must not be kept by anything on the way.
const openRooms = new Set(["p", "accessibility", "privacy", "developers"]);
// The API, machines' doors and files at the root are no pages; deeper down nothing is a file, and a page called like one
// (`/fr/c/quito/x.css`) needs its headers too.
const noPage =
  /^\/(?:api\/|_next\/|healthz|readyz|metrics|iati\/|feeds\/|[^/]+\.(?:ico|png|jpg|svg|webp|woff2|txt|xml|ics|ttl|json|webmanifest|css|js|map)$)/;
const yearSeconds = 31_536_000;
const always = {
  "Strict-Transport-Security": `max-age=${yearSeconds}; includeSubDomains`,
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=()",
};

/**
 * Wraps the application's handler: language, nonce and headers of every HTML page. It never authorises: the corridor
 * does, on every request. It stands here and not in the framework's `proxy.ts`, whose own machinery costs a tenth of a
 * page (docs/decisions/011).
 */
export function withPageFront(handle, { development = false } = {}) {
  return (request, response) => {
    const [pathname = "/", query] = request.url.split("?", 2);
    if (noPage.test(pathname)) return handle(request, response);
    const remembered = cookieOf(request.headers.cookie);
    const inPath = localeOfPath(pathname);
    const locale = inPath ?? negotiateLocale(remembered, request.headers["accept-language"] ?? null);
    const segments = pathname.split("/");
    if (!inPath && !unlocalised.has(segments[1] ?? ""))
      return redirect(response, localePath(locale, pathname) + (query === undefined ? "" : `?${query}`));

    const nonce = randomBytes(24).toString("base64");
    const policy = contentSecurityPolicy(nonce, development);
    // Next reads the nonce from the policy and puts it on its scripts; nobody may claim any of these from outside.
    request.headers["content-security-policy"] = policy;
    request.headers["x-locale"] = locale;
    request.headers["x-pathname"] = request.url;
    response.setHeader("Content-Security-Policy", policy);
    for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
    if (!openRooms.has(segments[2] ?? "")) response.setHeader("Cache-Control", "private, no-store");
    if (inPath && remembered !== inPath && request.headers["sec-fetch-dest"] === "document")
      response.setHeader(
        "Set-Cookie",
        `${localeCookie}=${inPath}; Path=/; Max-Age=${yearSeconds}; SameSite=lax`,
      );
    return handle(request, response);
  };
}

function cookieOf(header) {
  return new RegExp(`(?:^|;\\s*)${localeCookie}=([^;]*)`).exec(header ?? "")?.[1];
}

/** To the same place in the visitor's language; an address of this house alone, since it begins with the language. */
function redirect(response, location) {
  response.writeHead(307, { Location: location, Vary: "Accept-Language, Cookie", ...always });
  response.end();
}

/** What a page may load: its own files, scripts that carry the nonce, and no third party at all. */
function contentSecurityPolicy(nonce, development) {
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
