import type { FormValue } from "@/lib/form-state";
import { draftValues } from "./draft";

/**
 * What somebody typed or chose while the page's script was still on its way: the fields that differ from how the server
 * drew them. Only true of a form at the moment its page wakes. Secrets and the framework's fields are left out.
 */
export function typedBefore(form: HTMLFormElement): Record<string, FormValue> {
  const touched = new Set<string>();
  for (const field of form.elements) {
    const name = field.getAttribute("name");
    if (name && !name.startsWith("_") && isTouched(field)) touched.add(name);
  }
  const now = draftValues(new FormData(form), new Set());
  return Object.fromEntries([...touched].map((name) => [name, now[name] ?? ""]));
}

function isTouched(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  if (field instanceof HTMLSelectElement)
    return (
      [...field.options].some((option) => option.selected !== option.defaultSelected) && field.value !== ""
    );
  if (!(field instanceof HTMLInputElement)) return false;
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  return !["hidden", "password", "file"].includes(field.type) && field.value !== field.defaultValue;
}

/** Where the hands are in a form, so that drawing its fields anew takes nothing from under them. @returns the way back */
export function holdPlace(form: HTMLFormElement): () => void {
  const at = document.activeElement;
  const name = form.contains(at) ? at?.getAttribute("name") : null;
  if (!name) return () => {};
  const caret = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? at.selectionEnd : null;
  return () => {
    const again = form.elements.namedItem(name);
    if (!(again instanceof HTMLElement) || again === document.activeElement) return;
    again.focus({ preventScroll: true });
    if (caret !== null && (again instanceof HTMLInputElement || again instanceof HTMLTextAreaElement))
      again.setSelectionRange(caret, caret);
  };
}
