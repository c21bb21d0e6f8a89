import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { NumberField, TextArea, TextField } from "@/components/forms/text-fields";
import { localeNames } from "@/i18n/routing";
import { countriesIn } from "@/lib/countries.ts";
import { locales } from "@/lib/locales.ts";
import { currencyCodes } from "@/lib/money.ts";
import { editOrganisationAction } from "../actions.ts";
import { settingsValues } from "../present.ts";
import { type OrganisationSettings, offeredFormats, tiers } from "../schema.ts";
import { PopulationFields } from "./population-fields.tsx";

/** What the organisation says of itself, and how it writes numbers and dates. */
export function OrganisationForm({ settings }: { settings: OrganisationSettings }) {
  const t = useTranslations("organisations");
  const locale = useLocale();
  const currencies = new Intl.DisplayNames([locale], { type: "currency" });
  return (
    <ActionForm
      action={editOrganisationAction.bind(null, settings.slug)}
      values={settingsValues(settings)}
      version={settings.version}
      formatLocale={settings.formatLocale}
      submit={t("settings.save")}
    >
      <div className="grid max-w-reading items-end gap-4 sm:grid-cols-2">
        <TextField name="name" label={t("field.name")} required />
        <SelectField
          name="tier"
          label={t("field.tier")}
          options={tiers.map((tier) => ({ value: tier, label: t(`tier.${tier}`) }))}
          required
        />
        <div className="sm:col-span-2">
          <TextArea name="aliases" label={t("field.aliases")} hint={t("field.aliasesHint")} />
        </div>
        <SelectField
          name="countryCode"
          label={t("field.country")}
          options={countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
          required
        />
        <SelectField
          name="parentId"
          label={t("field.parent")}
          hint={t("field.parentHint")}
          options={settings.possibleParents.map(({ id, name }) => ({ value: id, label: name }))}
          empty={t("field.noParent")}
        />
        <NumberField name="latitude" label={t("field.latitude")} unit="°" />
        <NumberField name="longitude" label={t("field.longitude")} unit="°" />
        <SelectField
          name="currency"
          label={t("field.currency")}
          options={currencyCodes().map((code) => ({
            value: code,
            label: `${code} · ${currencies.of(code)}`,
          }))}
          required
        />
        <SelectField
          name="formatLocale"
          label={t("field.formatLocale")}
          hint={t("field.formatLocaleHint")}
          options={offeredFormats.map((format) => ({
            value: format,
            label: `${new Intl.NumberFormat(format, { minimumFractionDigits: 1 }).format(1234567.5)} (${format})`,
          }))}
          required
        />
        <SelectField
          name="timeZone"
          label={t("field.timeZone")}
          options={["UTC", ...Intl.supportedValuesOf("timeZone")].map((zone) => ({
            value: zone,
            label: zone,
          }))}
          required
        />
        <div className="sm:col-span-2">
          <ChoiceField
            name="languages[]"
            kind="checkbox"
            inline
            label={t("field.languages")}
            options={locales.map((value) => ({ value, label: localeNames[value] }))}
          />
        </div>
        <div className="sm:col-span-2">
          <PopulationFields rows={settings.populations.length} />
        </div>
      </div>
    </ActionForm>
  );
}
