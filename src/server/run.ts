import "server-only";
import type { z } from "zod";
import { Refusal } from "@/lib/errors.ts";
import { findStanding, type Standing } from "./actor.ts";
import { runCommand, runQuery } from "./corridor.ts";
import type { Command, Query } from "./operation.ts";

/** The door for jobs, imports and commands run by hand: the same operation, a standing that is already known. */
export async function run<I extends z.ZodType, O>(
  operation: Query<I, O> | Command<I, O>,
  standing: Standing,
  input: unknown,
): Promise<O> {
  return operation.kind === "query"
    ? runQuery(operation, standing, input)
    : runCommand(operation, standing, input);
}

/**
 * The standing of a person named by mail address on a command line, in an organisation.
 * @throws Refusal("unauthenticated") for an unknown person, ("not-found") for no member.
 */
export async function standingByEmail(email: string, slug: string): Promise<Standing> {
  const standing = await findStanding({ via: "command-line", email }, slug);
  if (!standing.actor) throw new Refusal("unauthenticated");
  if (!standing.organisation) throw new Refusal("not-found");
  return standing;
}
