"use client";

import { unstable_rethrow } from "next/navigation";
import {
  type FormEvent,
  type RefObject,
  useCallback,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from "react";
import type { FormState, FormValue } from "@/lib/form-state";
import { sameValues } from "./draft";
import { holdPlace, typedBefore } from "./typed-before";
import { useDraft } from "./use-draft";
import { useErrorTitle } from "./use-error-title";

/** A form's action: the state before, what was sent, the state after. */
export type FormAction<T> = (state: FormState<T>, data: FormData) => Promise<FormState<T>>;

type Sending<T> = {
  action: FormAction<T>;
  values?: Record<string, FormValue>;
  version?: number;
  draft?: string;
  /** The form is filled in again after a save: it begins anew. */
  again: boolean;
  onSaved?: (state: FormState<T>) => void;
  form: RefObject<HTMLFormElement | null>;
  start: FormState<T>;
};

/**
 * Sends a form by hand, because React empties a form's fields after its own `action`, even on a refusal,
 * and a lost connection would otherwise tear the page down with everything typed.
 */
export function useSending<T>({
  action,
  values = {},
  version,
  draft: draftKey,
  again,
  onSaved,
  form,
  start,
}: Sending<T>) {
  const [answer, setAnswer] = useState<FormState<T> | null>(null);
  const [failure, setFailure] = useState<"offline" | "failed" | null>(null);
  const [fill, setFill] = useState({
    generation: 0,
    values: start.status === "idle" || (again && start.status === "saved") ? values : start.values,
  });
  // What a form filled in again made last, kept in sight when the next try is refused.
  const [made, setMade] = useState(start.status === "saved" ? start.data : undefined);
  const [restored, setRestored] = useState(false);
  const [pending, startTransition] = useTransition();
  const labels = useRef(new Map<string, string>());
  const summary = useRef<HTMLDivElement>(null);
  const draft = useDraft(draftKey, form);
  const state = answer ?? start;

  const refill = useCallback((next: Record<string, FormValue>) => {
    // A new generation mounts the fields anew, so that each starts from these values.
    setFill((now) => ({ generation: now.generation + 1, values: next }));
  }, []);

  const { read, note, setStatus } = draft;
  const opening = useRef(values);
  const waking = useWaking();
  const back = useRef<() => void>(undefined);
  // Before the page is shown awake, and in one go: no key falls between what stands in the fields and their redrawing.
  useLayoutEffect(() => {
    if (!form.current) return;
    const typed = waking ? typedBefore(form.current) : {};
    const kept = read();
    if (kept && !sameValues(kept.values, { ...opening.current, version: kept.values.version })) {
      back.current = holdPlace(form.current);
      refill({ ...opening.current, ...kept.values, ...typed });
      setRestored(true);
      setStatus("device");
    }
    if (Object.keys(typed).length > 0) note();
  }, [form, waking, read, note, refill, setStatus]);
  useLayoutEffect(() => {
    if (fill.generation === 0) return;
    back.current?.();
    back.current = undefined;
  }, [fill.generation]);

  useEffect(() => {
    if (state.status === "refused") summary.current?.focus();
  }, [state]);
  useErrorTitle(state.status === "refused" || failure !== null);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (pending) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const data = new FormData(event.currentTarget, submitter);
    for (const name of [...data.keys()]) if (name.startsWith("$ACTION")) data.delete(name);
    draft.write();
    setStatus("sending");
    startTransition(async () => {
      try {
        const next = await action(state, data);
        if (next.status !== "refused") draft.clear();
        startTransition(() => {
          setAnswer(next);
          setFailure(null);
          setRestored(false);
          if (again && next.status === "saved") {
            setMade(next.data);
            refill(opening.current);
          }
          setStatus(next.status === "refused" ? (draftKey ? "device" : "untouched") : "saved");
        });
        if (next.status === "saved" || next.status === "unchanged") onSaved?.(next);
      } catch (thrown) {
        leaveIfAnswered(thrown, draft.clear);
        startTransition(() => {
          setFailure(thrown instanceof TypeError || !navigator.onLine ? "offline" : "failed");
          setStatus("failed");
        });
      }
    });
  }

  const present = state.problem?.conflicts?.find((conflict) => conflict.field === "version")?.theirs;
  // A restored draft keeps the version it was typed on, so that a race in between is still told.
  const savedVersion = Number((state.data as { version?: unknown } | undefined)?.version) || 0;
  const seen = restored ? fill.values.version : undefined;
  return {
    state,
    failure,
    draft,
    pending,
    submit,
    summary,
    restored,
    made,
    generation: fill.generation,
    labels: labels.current,
    version: version === undefined ? undefined : (seen ?? Math.max(version, savedVersion)),
    face: {
      values: fill.values,
      note: draft.note,
      name: useCallback((field: string, label: string) => void labels.current.set(field, label), []),
    },
    discard() {
      draft.clear();
      setStatus("untouched");
      setRestored(false);
      refill(opening.current);
    },
    takeTheirs() {
      draft.clear();
      window.location.reload();
    },
    keepMine: present
      ? () => {
          const field = form.current?.elements.namedItem("version");
          if (field instanceof HTMLInputElement) field.value = present;
          form.current?.requestSubmit();
        }
      : undefined,
  };
}

const never = () => () => {};

/** Whether this component's first drawing takes over what the server drew, rather than being drawn by a script. */
function useWaking(): boolean {
  const [first] = useState(
    useSyncExternalStore(
      never,
      () => false,
      () => true,
    ),
  );
  return first;
}

/** A redirect is an answer: it passes on, and the draft goes, unless it leads to signing in again. */
function leaveIfAnswered(thrown: unknown, clear: () => void): void {
  try {
    unstable_rethrow(thrown);
  } catch (answer) {
    const digest = String((answer as { digest?: unknown }).digest);
    if (!digest.includes("/sign-in")) clear();
    throw answer;
  }
}
