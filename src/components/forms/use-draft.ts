"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type Draft, draftValues, readDraft, removeDraft, writeDraft } from "./draft";

/** Where what was typed stands. */
export type DraftStatus =
  | "untouched"
  | "writing"
  | "device"
  | "sending"
  | "saved"
  | "device-refused"
  | "failed";

const pauseMs = 300;

/**
 * Keeps what is typed in a form on the device, under the form's and the record's key, until it is saved.
 * `note()` after each change, `clear()` after a save, `read()` for what an earlier visit left. Without a key it does nothing.
 */
export function useDraft(key: string | undefined, form: RefObject<HTMLFormElement | null>) {
  const [status, setStatus] = useState<DraftStatus>("untouched");
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const read = useCallback(
    (): Draft | null => (key ? readDraft(localStorage, key, new Date()) : null),
    [key],
  );

  const write = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (!key || !form.current) return;
    const secrets = [...form.current.querySelectorAll<HTMLInputElement>("input[type=password]")];
    const values = draftValues(new FormData(form.current), new Set(secrets.map((field) => field.name)));
    setStatus(writeDraft(localStorage, key, values, new Date()) ? "device" : "device-refused");
  }, [key, form]);

  const note = useCallback(() => {
    if (!key) return;
    setStatus("writing");
    clearTimeout(timer.current);
    timer.current = setTimeout(write, pauseMs);
  }, [key, write]);

  const clear = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = undefined;
    if (key) removeDraft(localStorage, key);
  }, [key]);

  // A tab closed within the pause still keeps its last words.
  useEffect(() => {
    const flush = () => {
      if (timer.current !== undefined) write();
    };
    window.addEventListener("pagehide", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      flush();
    };
  }, [write]);

  return { status, setStatus, read, note, write, clear };
}
