"use client";

import { useTranslations } from "next-intl";
import type { OrganisationKind } from "@/access/roles.ts";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";

const kinds: readonly OrganisationKind[] = ["city", "network"];

/** What an organisation needs to begin: what it is, its name, its country. */
export function FoundingFields({ countries }: { countries: { code: string; name: string }[] }) {
  const t = useTranslations("organisations");
  return (
    <>
      <ChoiceField
        name="kind"
        label={t("field.kind")}
        options={kinds.map((kind) => ({
          value: kind,
          label: t(`kind.${kind}`),
          hint: t(`kindHint.${kind}`),
        }))}
        required
      />
      <TextField name="name" label={t("field.name")} required />
      <SelectField
        name="countryCode"
        label={t("field.country")}
        options={countries.map(({ code, name }) => ({ value: code, label: name }))}
        required
      />
    </>
  );
}
