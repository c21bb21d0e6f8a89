"use client";

import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextField } from "@/components/forms/text-fields";
import { Button } from "@/components/ui/button";

/** Inhabitants by year: one row a year, one empty row ready; a row left empty is not kept. */
export function PopulationFields({ rows }: { rows: number }) {
  const t = useTranslations("organisations");
  const [count, setCount] = useState(rows + 1);
  return (
    <fieldset className="min-w-0">
      <legend className="font-medium text-ui">{t("field.populations")}</legend>
      <p className="mb-2 text-head text-secondary">{t("field.populationsHint")}</p>
      <div className="space-y-3">
        {Array.from({ length: count }, (_, index) => index).map((index) => (
          <div
            key={index}
            // On a desk the first row's labels are the heads of all.
            className="grid grid-cols-2 gap-x-3 gap-y-2 sm:grid-cols-[7rem_10rem_1fr] sm:not-first:[&_label]:sr-only"
          >
            <TextField
              name={`populations.${index}.year`}
              label={t("field.year")}
              inputMode="numeric"
              maxLength={4}
            />
            <TextField
              name={`populations.${index}.inhabitants`}
              label={t("field.inhabitants")}
              inputMode="numeric"
            />
            <div className="max-sm:col-span-2">
              <TextField name={`populations.${index}.source`} label={t("field.source")} />
            </div>
          </div>
        ))}
      </div>
      <Button
        variant="quiet"
        size="small"
        className="mt-2"
        icon={<Plus aria-hidden />}
        onClick={() => setCount(count + 1)}
      >
        {t("field.addYear")}
      </Button>
    </fieldset>
  );
}
