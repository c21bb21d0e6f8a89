"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FieldFrame } from "./field-frame";
import { ariaOf, useField } from "./form-context";
import { SuggestionPopup } from "./suggestion-popup";
import type { FieldProps } from "./text-fields";
import { type Suggestion, type SuggestionSource, useSuggestions } from "./use-suggestions";

/**
 * A choice among many, suggested as one types. Sends `name`: the id chosen, empty when none. With `creatable`, a text
 * that nothing was chosen for is sent as that name, and asks for creation. The text in the box is otherwise the form's
 * own business (`_{name}`), kept so that a draft or a refusal can show it again.
 */
export function Combobox({
  name,
  label,
  hint,
  required,
  disabled,
  source,
  creatable,
  keepsText = false,
  onChoose,
}: FieldProps & {
  source: SuggestionSource;
  /** The name under which a new thing's text is sent. */
  creatable?: string;
  /** What is typed stays a text (a place's name) and makes no record. */
  keepsText?: boolean;
  onChoose?: (choice: Suggestion | null) => void;
}) {
  const t = useTranslations("forms");
  const field = useField(name, label, hint);
  const words = useField(`_${name}`, label);
  const fresh = useField(creatable ?? `_${name}`, label);
  // A refusal may name the choice or the new thing that was typed: the box is the same.
  const error = field.error ?? fresh.error;
  const [chosen, setChosen] = useState<Suggestion | null>(
    field.value ? { value: field.value, label: words.value || field.value } : null,
  );
  const [typed, setTyped] = useState(chosen?.label ?? (fresh.value || words.value));
  const box = useRef<HTMLDivElement>(null);
  const { items, status, look } = useSuggestions(source);
  const text = typed.trim();
  const exact = items.some(
    (item) => item.label.localeCompare(text, undefined, { sensitivity: "base" }) === 0,
  );
  const offer = creatable !== undefined && text !== "" && !exact && text !== chosen?.label;
  const list = offer ? [...items, { value: "", label: text }] : items;

  function choose(choice: Suggestion | null) {
    const next = choice?.value ? choice : null;
    setChosen(next);
    if (choice) setTyped(choice.label);
    onChoose?.(choice);
    field.form.note();
  }

  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={error} required={required}>
      <input type="hidden" name={name} value={chosen?.value ?? ""} />
      <Base.Root<Suggestion>
        items={list}
        filter={null}
        value={chosen}
        inputValue={typed}
        disabled={disabled ?? false}
        itemToStringLabel={(item) => item.label}
        isItemEqualToValue={(a, b) => a.value === b.value}
        onValueChange={(choice, { reason }) => {
          if (reason !== "escape-key") choose(choice); // Escape closes the list; it must not wipe what was chosen.
        }}
        onInputValueChange={(next, { reason }) => {
          // Only what a person types counts: Base UI empties the box ("input-clear") whenever its list closes unchosen.
          if (reason !== "input-change" && reason !== "clear-press") return;
          setTyped(next);
          if (chosen && next !== chosen.label) choose(null);
          look(next);
        }}
      >
        <div ref={box}>
          <Base.Input
            id={field.id}
            name={creatable && !chosen ? creatable : `_${name}`}
            autoComplete="off"
            aria-labelledby={`${field.id}-label`}
            aria-required={required}
            placeholder={t("typeToSearch")}
            className="field-box"
            onFocus={() => look(typed === chosen?.label ? "" : typed)}
            {...ariaOf(field.id, hint, error)}
          />
        </div>
        <SuggestionPopup
          anchor={box}
          status={status}
          nothing={list.length === 0 && text !== ""}
          fresh={(word) => t(keepsText ? "keepText" : "add", { name: word })}
        />
      </Base.Root>
      {creatable !== undefined && !chosen && text !== "" && (
        <p className="mt-1 text-head text-secondary">
          {t(keepsText ? "keptAsText" : "willBeAdded", { name: text })}
        </p>
      )}
    </FieldFrame>
  );
}
