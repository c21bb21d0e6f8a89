import "server-only";
import { randomUUID } from "node:crypto";
import { refresh } from "next/cache";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { dateOrderOf } from "@/lib/dates.ts";
import { Refusal } from "@/lib/errors.ts";
import type { FormState } from "@/lib/form-state.ts";
import { isOwnPath } from "@/lib/own-path.ts";
import { runAccount, runCommand } from "./corridor.ts";
import { readForm, typedValues } from "./form.ts";
import { currentStanding, describe } from "./load.ts";
import { log } from "./log.ts";
import type { AccountOperation, Command } from "./operation.ts";
import { demandSameSite, originOf } from "./origin.ts";
import { sentencesFor } from "./sentences.ts";

/** A form's door to a command of an organisation. Bind the organisation's slug, then hand it to `ActionForm`. */
export type FormAction<O> = (
  organisation: string,
  state: FormState<O>,
  form: FormData,
) => Promise<FormState<O>>;

/**
 * Makes a command answer a form: what was typed always comes back, a refusal in the reader's words beside its field.
 * A hidden `_next` names where to go after saving (`{reference}` is filled from the answer); without it the screen refreshes.
 */
export function action<I extends z.ZodType, O>(command: Command<I, O>): FormAction<O> {
  return (organisation, _state, sent) =>
    answerForm(sent, async (form) => {
      const standing = await currentStanding(String(organisation));
      const order = standing.organisation ? dateOrderOf(standing.organisation.formatLocale) : "dmy";
      return runCommand(command, standing, readForm(form, order));
    });
}

/**
 * Makes an account command answer a form. `settle` does what only a request can once the command is done (keeping or
 * forgetting the session's cookie), and gives what the form may see of the answer.
 */
export function accountAction<I extends z.ZodType, O, S = O>(
  command: AccountOperation<I, O, "account-command">,
  settle?: (answer: O) => Promise<S>,
): (state: FormState<S>, form: FormData) => Promise<FormState<S>> {
  return (_state, sent) =>
    answerForm(sent, async (form) => {
      const { actor } = await currentStanding(null);
      const answer = await runAccount(command, actor, originOf(await headers()), readForm(form));
      return settle ? settle(answer) : (answer as unknown as S);
    });
}

async function answerForm<O>(sent: unknown, run: (form: FormData) => Promise<O>): Promise<FormState<O>> {
  // Anybody may call an action with anything: what is no form is an empty one.
  const form = sent instanceof FormData ? sent : new FormData();
  const values = typedValues(form);
  const request = await headers();
  let data: O;
  try {
    demandSameSite(request);
    data = await run(form);
  } catch (error) {
    return refusedForm<O>(error, values, request.get("x-locale"));
  }
  const next = nextAddress(form.get("_next"), data);
  if (next) redirect(next);
  refresh();
  return { status: "saved", values, fieldErrors: {}, data };
}

async function refusedForm<O>(
  error: unknown,
  values: FormState["values"],
  locale: string | null,
): Promise<FormState<O>> {
  const requestId = randomUUID();
  const refusal = error instanceof Refusal ? error : null;
  if (!refusal || refusal.code === "unavailable" || refusal.code === "storage-full")
    log.error("a form's action failed", {
      requestId,
      code: refusal?.code ?? "unexpected",
      error: describe(error),
    });
  const sentences = await sentencesFor(locale);
  return {
    status: "refused",
    values,
    fieldErrors: Object.fromEntries(
      (refusal?.issues ?? []).map((issue) => [issue.path, sentences.field(issue)]),
    ),
    problem: {
      code: refusal?.code ?? "unavailable",
      ...sentences.problem(refusal?.code ?? "unexpected"),
      requestId,
      conflicts: (refusal?.staleFields ?? []).map(({ field, theirs }) => ({
        field,
        // A choice is told by its words, not by its id.
        mine: [values[`_${field}`] ?? values[`_${field}[]`] ?? values[field] ?? values[`${field}[]`]]
          .flat()
          .join(" · "),
        theirs: theirs === null || theirs === undefined ? "" : String(theirs),
      })),
    },
  };
}

/** The address to go to: only a path of ours, never another site; judged once filled, for `/{nothing}/x` is `//x` then. */
export function nextAddress(asked: FormDataEntryValue | null, data: unknown): string | null {
  if (typeof asked !== "string") return null;
  const facts = (data ?? {}) as Record<string, unknown>;
  const filled = asked.replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(String(facts[name] ?? "")),
  );
  return isOwnPath(filled) ? filled : null;
}
