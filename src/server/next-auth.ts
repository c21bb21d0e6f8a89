import "server-only";
import NextAuth, { type NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { Refusal } from "@/lib/errors.ts";
import type { Origin } from "./corridor.ts";
import { env } from "./env.ts";
import { originOf } from "./origin.ts";
import { authSecret, sessionCookieName, sessionCookieOptions, sessionSeconds } from "./session.ts";

/** Proves who somebody is and opens a session row. @throws Refusal where nothing was proved. */
export type Authorise = (origin: Origin, input: unknown) => Promise<{ sessionId: string }>;

/** Ends a session row, when a browser signs out by next-auth's own address. */
export type EndSession = (sessionId: string) => Promise<void>;

/**
 * next-auth's own doors (`/api/auth/…`), onto the same session rows and the same cookie as the sign-in form: the JWT
 * carries the row's id and nothing else. An organisation's OIDC provider will join this list of providers.
 */
function optionsOf(origin: Origin, authorise: Authorise, end: EndSession): NextAuthOptions {
  return {
    secret: authSecret(),
    session: { strategy: "jwt", maxAge: sessionSeconds },
    cookies: { sessionToken: { name: sessionCookieName(), options: sessionCookieOptions() } },
    pages: { signIn: "/sign-in", signOut: "/sign-out", error: "/sign-in" },
    providers: [
      CredentialsProvider({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        async authorize(input) {
          try {
            const { sessionId } = await authorise(origin, { email: input?.email, password: input?.password });
            return { id: sessionId };
          } catch (error) {
            if (error instanceof Refusal) return null;
            throw error;
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => ({ sid: user ? user.id : token.sid }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (new URL(url, baseUrl).origin === baseUrl ? url : baseUrl),
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === "string") await end(token.sid);
      },
    },
  };
}

/** What these doors answer is about one person at one moment: nothing on the way keeps it. */
const unkept = { "Cache-Control": "private, no-store" };

/**
 * Makes the one route of next-auth's own addresses: sign-in by `authorise`, sign-out by `end`, nothing kept on the way.
 * A password that comes by anything but POST is 405.
 */
export function authRoute(authorise: Authorise, end: EndSession) {
  return async (
    request: Request,
    context: { params: Promise<{ nextauth: string[] }> },
  ): Promise<Response> => {
    const [act, provider] = (await context.params).nextauth;
    // Passwords come by POST only; next-auth would answer 500 to anything else.
    if (request.method === "GET" && act === "callback" && provider === "credentials")
      return new Response(null, { status: 405, headers: { ...unkept, Allow: "POST" } });
    // next-auth believes this and no header about where it is.
    process.env.NEXTAUTH_URL ??= env.BASE_URL;
    const handler = NextAuth(optionsOf(originOf(request.headers), authorise, end)) as (
      request: Request,
      context: unknown,
    ) => Promise<Response>;
    const answer = await handler(request, context);
    for (const [name, value] of Object.entries(unkept)) answer.headers.set(name, value);
    return answer;
  };
}
