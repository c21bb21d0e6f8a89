"use client";

import { type ReactNode, useActionState } from "react";
import { classNames } from "@/components/ui/class-names";
import { idleForm } from "@/lib/form-state";
import { mendRowAction, reviseImportAction } from "../actions";

const actions = { file: reviseImportAction, row: mendRowAction };

/**
 * A change of mind about a file or one of its rows: the whole file is planned anew and the screen refreshes. While it
 * does, the form is busy; what refuses it stands below it, and what was typed stays.
 */
export function RevisionForm({
  about,
  organisation,
  id,
  className,
  children,
}: {
  about: keyof typeof actions;
  organisation: string;
  id: string;
  className?: string;
  children: ReactNode;
}) {
  const [state, send, pending] = useActionState(
    actions[about].bind(null, organisation),
    idleForm<{ id: string }>(),
  );
  const problem = Object.values(state.fieldErrors)[0] ?? state.problem?.detail;
  return (
    <form
      action={send}
      aria-busy={pending}
      className={classNames(className, pending && "pointer-events-none opacity-60")}
    >
      <input type="hidden" name="id" value={id} />
      {children}
      {state.status === "refused" && (
        <p role="alert" className="text-danger text-head">
          {problem}
        </p>
      )}
    </form>
  );
}
