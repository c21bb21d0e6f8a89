"use client";

import { unstable_rethrow } from "next/navigation";
import { type FormEvent, useActionState, useState, useTransition } from "react";
import { type FormState, idleForm } from "@/lib/form-state";
import type { Measurement } from "../schema";

/** Where a row stands: nothing typed, typed, on its way, kept, refused, or the connection is lost. */
export type RowState = "idle" | "typed" | "saving" | "saved" | "refused" | "offline";

/** The act of saving a row, bound to its organisation above the row: bound in here, a post without scripts never ends. */
export type RowAction = (state: FormState<Measurement>, form: FormData) => Promise<FormState<Measurement>>;

/**
 * A row's own saving. It is sent by hand, because React empties fields after its own action, even on a refusal; without
 * scripts the same form posts itself.
 */
export function useRow(action: RowAction) {
  const [unscripted, unscriptedAction] = useActionState(
    action,
    idleForm<Measurement>() as Awaited<FormState<Measurement>>,
  );
  const [answer, setAnswer] = useState<FormState<Measurement> | null>(null);
  const [offline, setOffline] = useState(false);
  const [dirty, setDirty] = useState(false);
  const [pending, startTransition] = useTransition();
  const state = answer ?? unscripted;
  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const data = new FormData(event.currentTarget);
    for (const name of [...data.keys()]) if (name.startsWith("$ACTION")) data.delete(name);
    startTransition(async () => {
      try {
        const next = await action(state, data);
        startTransition(() => {
          setAnswer(next);
          setOffline(false);
          if (next.status !== "refused") setDirty(false);
        });
      } catch (thrown) {
        unstable_rethrow(thrown);
        startTransition(() => setOffline(true));
      }
    });
  }
  const settled: RowState = offline
    ? "offline"
    : state.status === "refused"
      ? "refused"
      : dirty
        ? "typed"
        : state.status === "idle"
          ? "idle"
          : "saved";
  return {
    state,
    rowState: pending ? ("saving" as const) : settled,
    unscriptedAction,
    submit,
    touch: () => setDirty(true),
  };
}
