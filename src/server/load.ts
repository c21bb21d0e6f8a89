import "server-only";
import { randomUUID } from "node:crypto";
import { headers } from "next/headers";
import { forbidden, notFound, redirect } from "next/navigation";
import { cache } from "react";
import type { z } from "zod";
import type { Permission } from "@/access/permissions.ts";
import { Refusal } from "@/lib/errors.ts";
import { findStanding, type Standing } from "./actor.ts";
import { type Answers, type Part, runAccount, runQueries, runQuery } from "./corridor.ts";
import { log } from "./log.ts";
import type { AccountOperation, Query } from "./operation.ts";
import { requestOrigin } from "./origin.ts";
import { demand } from "./scope.ts";
import { sessionCredential } from "./session.ts";

/** Who asks and as what, looked up once a request: pages and layouts share the answer. */
export const currentStanding = cache(async (slug: string | null): Promise<Standing> => {
  return findStanding(await sessionCredential(), slug);
});

/** A page's read: parse, permission, one read-only transaction. A refusal becomes the page designed for it. */
export async function load<I extends z.ZodType, O>(
  operation: Query<I, O>,
  organisation: string,
  input: unknown = {},
): Promise<O> {
  return asPage(async () => {
    const standing = await currentStanding(organisation);
    try {
      return await runQuery(operation, standing, input);
    } catch (error) {
      return runQuery(operation, standing, withoutBroken(input, error));
    }
  });
}

/**
 * A page's address that somebody cut or mistyped still opens: what cannot be read is left out, the rest holds.
 * The API refuses the same input, naming the field.
 */
function withoutBroken(input: unknown, error: unknown): unknown {
  if (!(error instanceof Refusal) || error.code !== "invalid" || error.issues.length === 0) throw error;
  const kept = { ...(input as Record<string, unknown>) };
  for (const { path } of error.issues) delete kept[path.split(".")[0] ?? ""];
  if (Object.keys(kept).length === Object.keys(input as object).length) throw error;
  return kept;
}

/** A dashboard's reads, all from one snapshot. One `load` or `loadAll` a page. */
export async function loadAll<P extends Record<string, Part>>(
  parts: P,
  organisation: string,
): Promise<Answers<P>> {
  return asPage(async () => runQueries(parts, await currentStanding(organisation)));
}

/** A page's read about a person's own account, or about a link that somebody holds. */
export async function loadAccount<I extends z.ZodType, O>(
  operation: AccountOperation<I, O, "account-query">,
  input: unknown = {},
): Promise<O> {
  return asPage(async () => {
    const { actor } = await currentStanding(null);
    return runAccount(operation, actor, await requestOrigin(), input);
  });
}

/**
 * Where the reader stands, for layouts and for pages that only draw a form: the designed pages for strangers, visitors
 * and members without the permission apply here too.
 */
export async function loadStanding(organisation: string, permission?: Permission) {
  return asPage(async () => {
    const standing = await currentStanding(organisation);
    if (!standing.actor) throw new Refusal("unauthenticated");
    if (!standing.organisation || !standing.role) throw new Refusal("not-found");
    if (permission) demand(standing, permission);
    return { ...standing, actor: standing.actor, organisation: standing.organisation, role: standing.role };
  });
}

async function asPage<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal) {
      switch (error.code) {
        case "unauthenticated":
          redirect(await signInAddress());
          break;
        case "forbidden":
          forbidden();
          break;
        case "not-found":
        case "invalid":
          notFound();
      }
    }
    if (isFrameworkSignal(error)) throw error;
    const requestId = randomUUID();
    const code = error instanceof Refusal ? error.code : "unexpected";
    log.error("a page failed", { requestId, code, error: describe(error) });
    // Next keeps a digest it finds: the reader's error page shows the code's sentence and this reference.
    throw Object.assign(new Error(code), { digest: `${code}:${requestId}` });
  }
}

function isFrameworkSignal(error: unknown): boolean {
  const digest = (error as { digest?: unknown } | null)?.digest;
  return (
    typeof digest === "string" &&
    (digest.startsWith("NEXT_") || digest.startsWith("DYNAMIC_") || digest.startsWith("BAILOUT_"))
  );
}

/** An error for the log: its stack, and the cause where there is one. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? `\ncaused by ${error.cause.stack ?? error.cause.message}` : "";
  return (error.stack ?? error.message) + cause;
}

async function signInAddress(): Promise<string> {
  const request = await headers();
  const path = request.get("x-pathname") ?? "/";
  const locale = request.get("x-locale") ?? "fr";
  return `/${locale}/sign-in?next=${encodeURIComponent(path)}`;
}
