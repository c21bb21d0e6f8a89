import { dateFieldsName, type FormValue } from "@/lib/form-state";

/** What is kept on the device for a form that was not sent. */
export type Draft = { savedAt: string; values: Record<string, FormValue> };

/** The part of Web Storage a draft needs. */
export type DraftStore = Pick<Storage, "getItem" | "setItem" | "removeItem" | "key" | "length">;

/** What a form says of itself is drawn anew with it. */
const owned = new Set(["_next", dateFieldsName]);
const prefix = "draft:";
const keptDays = 30;

/** What was typed, as a draft keeps it: never files, never secrets, never the framework's own fields. */
export function draftValues(
  entries: Iterable<[string, FormDataEntryValue]>,
  secrets: ReadonlySet<string>,
): Record<string, FormValue> {
  const values: Record<string, FormValue> = {};
  for (const [name, value] of entries) {
    if (typeof value !== "string" || name.startsWith("$ACTION") || owned.has(name) || secrets.has(name))
      continue;
    const before = values[name];
    values[name] = before === undefined ? value : [before, value].flat();
  }
  return values;
}

/** Says whether two sets of typed values are the same; an empty field equals one never filled. */
export function sameValues(a: Record<string, FormValue>, b: Record<string, FormValue>): boolean {
  const text = (value: FormValue) => JSON.stringify([value ?? ""].flat().filter((one) => one !== ""));
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].every(
    (name) => text(a[name]) === text(b[name]),
  );
}

/** The draft kept under a key, or null: none, unreadable, or older than a month. */
export function readDraft(store: DraftStore, key: string, now: Date): Draft | null {
  try {
    const draft = JSON.parse(store.getItem(prefix + key) ?? "null") as Draft | null;
    if (!draft || typeof draft.values !== "object") return null;
    const ageDays = (now.getTime() - Date.parse(draft.savedAt)) / 86_400_000;
    return ageDays <= keptDays ? draft : null;
  } catch {
    return null; // A blocked or spoilt store is a device without drafts.
  }
}

/** Keeps a draft; false when the device refuses (full, or storage switched off). */
export function writeDraft(store: DraftStore, key: string, values: Draft["values"], now: Date): boolean {
  try {
    store.setItem(prefix + key, JSON.stringify({ savedAt: now.toISOString(), values } satisfies Draft));
    return true;
  } catch {
    return false;
  }
}

/** Forgets one draft. */
export function removeDraft(store: DraftStore, key: string): void {
  try {
    store.removeItem(prefix + key);
  } catch {
    // Nothing was kept, then.
  }
}

/** Forgets every draft of this device, as signing out must. */
export function clearDrafts(store: DraftStore): void {
  const keys = Array.from({ length: store.length }, (_, index) => store.key(index));
  for (const key of keys) if (key?.startsWith(prefix)) store.removeItem(key);
}
