"use client";

import { MapPin } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useContext, useRef } from "react";
import { FormContext } from "@/components/forms/form-context";
import { TextField } from "@/components/forms/text-fields";
import { useSuggestions } from "@/components/forms/use-suggestions";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/link";
import type { LikelyPartner } from "../schema";
import { readPartnerChoice } from "../schema";

type Props = {
  organisation: string /** The partner being changed: it is no double of itself. */;
  own: string | null;
};

/** A partner's name: says which known partners it resembles, and offers places that fill country and coordinates. */
export function PartnerNameField({ organisation, own }: Props) {
  const t = useTranslations("partners");
  const form = useContext(FormContext);
  const box = useRef<HTMLDivElement>(null);
  const api = `/api/v1/${organisation}/partners`;
  const places = useSuggestions(`${api}/suggestions?only=places`);
  const doubles = useSuggestions(async (name) => {
    const answer = await fetch(`${api}/likely?name=${encodeURIComponent(name)}`);
    if (!answer.ok) throw new Error(`likeness answered ${answer.status}`);
    const found = (await answer.json()) as LikelyPartner[];
    return found
      .filter(({ reference }) => reference !== own)
      .map(({ reference, name: label }) => ({ value: reference, label }));
  });

  function look(event: FormEvent<HTMLDivElement>) {
    const { value } = event.target as HTMLInputElement;
    if (value.trim().length < 2) return;
    places.look(value);
    doubles.look(value);
  }

  /** Fills what a place says of itself, as if it had been typed. */
  function fill(choice: string) {
    const place = readPartnerChoice(choice);
    const fields = box.current?.closest("form")?.elements;
    if (!place || "known" in place || !fields) return;
    for (const name of ["name", "countryCode", "latitude", "longitude"] as const) {
      const field = fields.namedItem(name);
      if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement)
        field.value = String(place[name] ?? "");
    }
    doubles.look(place.name);
    form.note();
  }

  return (
    <div ref={box} onInput={look}>
      <TextField
        name="name"
        label={t("field.name")}
        hint={t("hint.name")}
        maxLength={200}
        autoComplete="off"
        required
      />
      {places.items.length > 0 && (
        <ul aria-label={t("places")} className="mt-2 flex flex-wrap gap-2">
          {places.items.slice(0, 4).map((place) => (
            <li key={place.value}>
              <Button size="small" icon={<MapPin aria-hidden />} onClick={() => fill(place.value)}>
                {[place.label, place.detail].filter(Boolean).join(", ")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 empty:hidden">
        {doubles.items.length > 0 && (
          <Notice tone="warning" title={t("resembles")}>
            <ul>
              {doubles.items.map((double) => (
                <li key={double.value}>
                  <Link
                    className="a-link"
                    href={`/c/${organisation}/partners/${double.value}`}
                    target="_blank"
                  >
                    {double.label}
                  </Link>{" "}
                  <span className="text-muted">{double.value}</span>
                </li>
              ))}
            </ul>
            <p>{t("goOn")}</p>
          </Notice>
        )}
      </div>
    </div>
  );
}
