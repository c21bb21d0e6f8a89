"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { FieldFrame } from "./field-frame";
import { ariaOf, useField } from "./form-context";
import { SuggestionPopup } from "./suggestion-popup";
import type { FieldProps } from "./text-fields";
import { type Suggestion, type SuggestionSource, useSuggestions } from "./use-suggestions";

/**
 * Several choices among many, suggested as one types. Sends `{name}[]`, an id for each choice, in order; the words of
 * those made already come in `values` under `_{name}[]`. With `creatable`, a text left in the box is sent under that name.
 */
export function ComboboxList({
  name,
  label,
  hint,
  required,
  disabled,
  source,
  creatable,
}: FieldProps & { source: SuggestionSource; creatable?: string }) {
  const t = useTranslations("forms");
  const field = useField(`${name}[]`, label, hint);
  const words = useField(`_${name}[]`, label);
  const fresh = useField(creatable ?? `_${name}`, label);
  // A refusal may name the choice or the new thing that was typed: the box is the same.
  const error = field.error ?? fresh.error;
  const [chosen, setChosen] = useState<Suggestion[]>(() =>
    field.values.flatMap((value, index) => (value ? [{ value, label: words.values[index] ?? value }] : [])),
  );
  const [typed, setTyped] = useState(creatable ? fresh.value : "");
  const box = useRef<HTMLDivElement>(null);
  const { items, status, look } = useSuggestions(source);
  const text = typed.trim();

  function choose(next: Suggestion[]) {
    setChosen(next);
    field.form.note();
  }

  return (
    <FieldFrame id={field.id} label={label} hint={hint} error={error} required={required}>
      {chosen.length > 0 && (
        <ul className="mb-2 flex flex-wrap gap-2">
          {chosen.map((choice) => (
            <li
              key={choice.value}
              className="flex min-w-0 items-center gap-1 rounded-control border border-line bg-surface pl-3 text-ui"
            >
              <input type="hidden" name={`${name}[]`} value={choice.value} />
              <input type="hidden" name={`_${name}[]`} value={choice.label} />
              <span className="min-w-0 break-words">{choice.label}</span>
              <button
                type="button"
                aria-label={t("removeChoice", { name: choice.label })}
                className="grid size-11 shrink-0 place-items-center text-secondary hover:text-ink lg:size-8"
                onClick={() => choose(chosen.filter(({ value }) => value !== choice.value))}
              >
                <X aria-hidden className="size-4" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <Base.Root<Suggestion, true>
        multiple
        items={items}
        filter={null}
        value={chosen}
        inputValue={typed}
        disabled={disabled ?? false}
        itemToStringLabel={(item) => item.label}
        isItemEqualToValue={(a, b) => a.value === b.value}
        onValueChange={(next, { reason }) => {
          if (reason === "escape-key") return; // Escape closes the list; it must not wipe what was chosen.
          choose(next);
          setTyped("");
        }}
        onInputValueChange={(next, { reason }) => {
          if (reason !== "input-change" && reason !== "input-clear" && reason !== "clear-press") return;
          setTyped(next);
          look(next);
        }}
      >
        <div ref={box}>
          <Base.Input
            id={field.id}
            name={creatable ?? `_${name}`}
            autoComplete="off"
            aria-required={required}
            placeholder={t("typeToSearch")}
            className="field-box"
            onFocus={() => look(typed)}
            {...ariaOf(field.id, hint, error)}
          />
        </div>
        <SuggestionPopup
          anchor={box}
          status={status}
          nothing={items.length === 0 && text !== ""}
          fresh={(word) => t("add", { name: word })}
        />
      </Base.Root>
      {creatable !== undefined && text !== "" && (
        <p className="mt-1 text-head text-secondary">{t("willBeAdded", { name: text })}</p>
      )}
    </FieldFrame>
  );
}
