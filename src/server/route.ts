import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { type ErrorCode, httpStatus, Refusal } from "@/lib/errors.ts";
import { type ActingOrganisation, findStanding } from "./actor.ts";
import { runCommand, runQuery } from "./corridor.ts";
import type { Credential } from "./credential.ts";
import { readJson, readQuery } from "./http.ts";
import { describe } from "./load.ts";
import { log } from "./log.ts";
import type { AnyOperation, Command, Query } from "./operation.ts";
import { demandSameSite, originOf } from "./origin.ts";
import { countStranger, limitApi } from "./rate-limit.ts";
import { demand } from "./scope.ts";
import { sentencesFor } from "./sentences.ts";
import { sessionCredential, tokenHash } from "./session.ts";

type Context = { params: Promise<Record<string, string | string[]>> };
type Handler = (request: Request, context: Context) => Promise<Response>;

/** What an address takes or gives beside its operation's JSON: more of its query string, files by their media types. */
export type RouteExtras = {
  query?: z.ZodObject;
  /** Of the operation's input, what this address does not look at. */
  ignores?: readonly string[];
  takes?: readonly string[];
  gives?: readonly string[];
};

/** A route's handler remembers its operation, so that the API's document and the isolation tests are made from it. */
export type RouteHandler = Handler & { readonly operation: AnyOperation; readonly extras: RouteExtras };

/**
 * Makes an operation answer HTTP under `/api/v1/{organisation}/…`: path, query and body are its input, JSON its answer,
 * or whatever `answerWith` makes of it (a file).
 */
export function route<I extends z.ZodType, O>(
  operation: Query<I, O> | Command<I, O>,
  answerWith?: (
    answer: O,
    facts: { request: Request; organisation: ActingOrganisation },
  ) => Promise<Response>,
  extras: RouteExtras = {},
): RouteHandler {
  const handler: Handler = async (request, context) => {
    const requestId = randomUUID();
    try {
      const params = await context.params;
      const { organisation, ...path } = params;
      const slug = String(organisation ?? "");
      const credential = await credentialOf(request, operation);
      await limitApi(credential, originOf(request.headers));
      const standing = await findStanding(credential, slug);
      if (!standing.actor) countStranger(credential, originOf(request.headers));
      demand(standing, operation.permission); // Before a byte of the body is read.
      const body = operation.kind === "command" ? await readJson(request) : {};
      const input = { ...readQuery(request), ...body, ...path, ...versionOf(request) };
      const answer =
        operation.kind === "query"
          ? await runQuery(operation, standing, input)
          : await runCommand(operation, standing, input);
      if (answerWith) return await answerWith(answer, { request, organisation: standing.organisation });
      return answerJson(answer, operation, request, requestId);
    } catch (error) {
      return problem(error, request, requestId);
    }
  };
  return Object.assign(handler, { operation: operation as AnyOperation, extras });
}

/** The token of an Authorization header, else the session's cookie; a cookie may write only from our own pages. @throws Refusal("unauthenticated") */
export async function credentialOf(request: Request, operation: AnyOperation): Promise<Credential | null> {
  const authorization = request.headers.get("authorization");
  if (authorization) {
    const [scheme, token] = authorization.split(/\s+/, 2);
    if (scheme?.toLowerCase() !== "bearer" || !token) throw new Refusal("unauthenticated");
    return { via: "token", tokenHash: tokenHash(token) };
  }
  if (operation.kind === "command") demandSameSite(request.headers);
  return sessionCredential();
}

/** If-Match carries the version a writer has seen: `"7"` or `W/"7"`. */
function versionOf(request: Request): { version?: number } {
  const tag = request.headers.get("if-match");
  if (!tag) return {};
  const digits = /^(?:W\/)?"(\d{1,9})"$/.exec(tag)?.[1];
  if (!digits) throw new Refusal("invalid", { issues: [{ path: "If-Match", rule: "invalid" }] });
  return { version: Number(digits) };
}

function answerJson(answer: unknown, operation: AnyOperation, request: Request, requestId: string): Response {
  const headers = new Headers({ "Cache-Control": "private, no-store", "X-Request-Id": requestId });
  const facts = (answer ?? {}) as { version?: unknown; reference?: unknown; id?: unknown };
  if (typeof facts.version === "number") headers.set("ETag", `"${facts.version}"`);
  const created = operation.kind === "command" && operation.permission.endsWith(":create");
  if (created && (facts.reference || facts.id))
    headers.set("Location", `${new URL(request.url).pathname}/${facts.reference ?? facts.id}`);
  return Response.json(answer ?? null, { status: created ? 201 : 200, headers });
}

/** RFC 9457 problem+json: the code, a sentence in the caller's language, broken fields, what moved, a reference. */
export async function problem(error: unknown, request: Request, requestId: string): Promise<Response> {
  const refusal = error instanceof Refusal ? error : null;
  const code: ErrorCode | "unexpected" = refusal?.code ?? "unexpected";
  const status = refusal ? httpStatus[refusal.code] : 500;
  if (status >= 500) log.error("a request failed", { requestId, code, error: describe(error) });
  const sentences = await sentencesFor(request.headers.get("accept-language"));
  const headers = new Headers({
    "Content-Type": "application/problem+json",
    "Content-Language": sentences.locale,
    "Cache-Control": "private, no-store",
    "X-Request-Id": requestId,
  });
  if (refusal?.retryAfterSeconds) headers.set("Retry-After", String(refusal.retryAfterSeconds));
  if (code === "unauthenticated") headers.set("WWW-Authenticate", 'Bearer realm="meridiano"');
  const body = {
    type: `urn:meridiano:problem:${code}`,
    code,
    status,
    ...sentences.problem(code),
    instance: `urn:uuid:${requestId}`,
    ...(refusal && refusal.issues.length > 0
      ? {
          errors: refusal.issues.map((issue) => ({
            field: issue.path,
            rule: issue.rule,
            detail: sentences.field(issue),
          })),
        }
      : {}),
    ...(refusal && refusal.staleFields.length > 0 ? { changed: refusal.staleFields } : {}),
  };
  return new Response(JSON.stringify(body), { status, headers });
}
