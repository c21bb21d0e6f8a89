import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ChoiceField, SelectField } from "@/components/forms/choice-fields";
import { TextField } from "@/components/forms/text-fields";
import { countriesIn, countryName } from "@/lib/countries";
import { createGroupAction, editGroupAction } from "../actions";
import { type GroupCity, type GroupDetail, groupKinds } from "../schema";

type Props = { organisation: { slug: string }; cities: GroupCity[]; group?: GroupDetail };

/** Makes a group, or changes it and who is in it; the members stand as ticks, those in it first. */
export function GroupForm({ organisation, cities, group }: Props) {
  const t = useTranslations("groups");
  const locale = useLocale();
  const inside = new Set(group?.cities.map(({ slug }) => slug));
  const inOrder = [...cities].sort((a, b) => Number(inside.has(b.slug)) - Number(inside.has(a.slug)));
  const edit = editGroupAction.bind(null, organisation.slug);
  return (
    <ActionForm
      action={group ? edit : createGroupAction.bind(null, organisation.slug)}
      submit={t(group ? "save" : "new")}
      next={`/${locale}/n/${organisation.slug}/groups`}
      values={
        group
          ? {
              name: group.name,
              kind: group.kind,
              countryCode: group.countryCode ?? "",
              "cities[]": [...inside],
            }
          : { kind: "country" }
      }
      {...(group ? { version: group.version } : {})}
    >
      {group && <input type="hidden" name="group" value={group.slug} />}
      <TextField name="name" label={t("field.name")} maxLength={120} required />
      <ChoiceField
        name="kind"
        label={t("field.kind")}
        options={groupKinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
        inline
        required
      />
      <SelectField
        name="countryCode"
        label={t("field.countryCode")}
        hint={t("hint.countryCode")}
        options={countriesIn(locale).map(({ code, name }) => ({ value: code, label: name }))}
      />
      {cities.length > 0 ? (
        <div className="scrolls max-h-96 overflow-y-auto rounded-card border border-line p-4">
          <ChoiceField
            name="cities[]"
            kind="checkbox"
            label={t("field.cities")}
            searchLabel={t("searchCities")}
            hint={t("hint.cities")}
            options={inOrder.map(({ slug, name, countryCode }) => ({
              value: slug,
              label: countryCode ? `${name} · ${countryName(countryCode, locale)}` : name,
            }))}
          />
        </div>
      ) : (
        <p className="text-secondary">{t("noCities")}</p>
      )}
    </ActionForm>
  );
}
