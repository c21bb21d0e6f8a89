"use client";

import { useTranslations } from "next-intl";
import { Fragment, type ReactNode, useActionState, useId, useRef } from "react";
import { type FormState, type FormValue, idleForm } from "@/lib/form-state";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import { ConflictPanel } from "./conflict-panel";
import { DraftLine } from "./draft-line";
import { ErrorSummary } from "./error-summary";
import { FormContext } from "./form-context";
import { type FormAction, useSending } from "./use-sending";

export type ActionFormProps<T> = {
  action: FormAction<T>;
  /** What the fields hold at first, by field name. */
  values?: Record<string, FormValue>;
  /** The verb of the one primary button. */
  submit: string;
  /** Beside the button: a cancel link, a second way. */
  secondary?: ReactNode;
  /** The record's version the form was opened on; sent back, so that a lost update is told. */
  version?: number;
  /** Where to go after saving; `{reference}` is filled from the answer. Without it the screen refreshes. */
  next?: string;
  /** Keeps what is typed on this device under this key, e.g. "quito:agreement:new". */
  draft?: string;
  /** How the organisation writes dates and numbers. */
  formatLocale?: string;
  danger?: boolean;
  onSaved?: (state: FormState<T>) => void;
  /** What came of it, above a form that is empty again: a link shown once, even where no script runs. */
  outcome?: (answer: T) => ReactNode;
  children: ReactNode;
};

/**
 * A native form on a server action. Nothing typed is ever lost: not by a refusal, a lost connection, a crash or a race.
 * Works without JavaScript where its fields do.
 */
export function ActionForm<T>(props: ActionFormProps<T>) {
  const { action, values = {}, submit, secondary, danger, formatLocale = "fr-FR", children } = props;
  const t = useTranslations("forms");
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  // Serves browsers without JavaScript, and the first moments of the others.
  const [unscripted, unscriptedAction] = useActionState(action, idleForm<T>(values) as Awaited<FormState<T>>);
  const sending = useSending({ ...props, again: props.outcome !== undefined, form, start: unscripted });
  const { state, failure, draft, labels, summary } = sending;
  const conflicts = state.problem?.conflicts?.filter((conflict) => conflict.field !== "version") ?? [];
  const refused = state.status === "refused" && !failure;

  return (
    <FormContext value={{ ...sending.face, id, errors: refused ? state.fieldErrors : {}, formatLocale }}>
      <form
        ref={form}
        action={unscriptedAction}
        onSubmit={sending.submit}
        onInput={draft.note}
        noValidate
        className="space-y-6"
      >
        {refused && conflicts.length > 0 && (
          <ConflictPanel
            ref={summary}
            conflicts={conflicts}
            labels={labels}
            onKeepMine={sending.keepMine}
            onTakeTheirs={sending.takeTheirs}
          />
        )}
        {refused && conflicts.length === 0 && (
          <ErrorSummary
            ref={summary}
            formId={id}
            fieldErrors={state.fieldErrors}
            problem={state.problem}
            labels={labels}
          />
        )}
        {failure && (
          <Notice tone="danger" title={t(failure === "offline" ? "offlineTitle" : "failedTitle")}>
            {t(props.draft ? "keptOnDevice" : "keptHere")}
          </Notice>
        )}
        {sending.restored && (
          <Notice tone="info" title={t("draftRestored")}>
            <button type="button" className="a-link" onClick={sending.discard}>
              {t("draftDiscard")}
            </button>
          </Notice>
        )}
        {sending.made !== undefined && props.outcome?.(sending.made)}
        {props.next && <input type="hidden" name="_next" value={props.next} />}
        {sending.version !== undefined && <input type="hidden" name="version" value={sending.version} />}
        <Fragment key={sending.generation}>{children}</Fragment>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
          <Button type="submit" variant={danger ? "danger" : "primary"} busy={sending.pending}>
            {sending.pending ? t("saving") : submit}
          </Button>
          {secondary}
          {(props.draft || (state.status === "saved" && !props.outcome)) && (
            <DraftLine status={draft.status} {...(failure === "failed" ? { why: t("serverTrouble") } : {})} />
          )}
        </div>
      </form>
    </FormContext>
  );
}
