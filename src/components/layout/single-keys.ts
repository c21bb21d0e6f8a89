/** Where a reader's refusal of single-key shortcuts is kept on the device. */
export const singleKeysOff = "single-keys-off";

/** Says whether single keys act here: switched on, no other key held, and nobody is typing. */
export function isSingleKey(event: {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  target: EventTarget | null;
}): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const at = event.target as { tagName?: string; isContentEditable?: boolean } | null;
  return !at?.isContentEditable && !["INPUT", "TEXTAREA", "SELECT"].includes(at?.tagName ?? "");
}

/** Says whether this device's reader has left single keys on. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(singleKeysOff) === null;
  } catch {
    return true;
  }
}
