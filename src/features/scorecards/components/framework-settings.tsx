import { useLocale, useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { KeyValues } from "@/components/ui/key-values";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { inWords } from "../present";
import type { Adoption, FrameworkChoice } from "../schema";
import { AdoptionForm } from "./adoption-form";

type Props = {
  organisation: string;
  choices: { frameworks: FrameworkChoice[]; adoption: Adoption | null; years: string[] };
  mayAdopt: boolean;
};

/** What the city is measured with, and the form by which an admin decides it. */
export function FrameworkSettings({ organisation, choices, mayAdopt }: Props) {
  const t = useTranslations("frameworks");
  const locale = useLocale();
  const { adoption, frameworks, years } = choices;
  const adopted = frameworks.find(({ id }) => id === adoption?.frameworkId);
  const stage = adopted?.stages.find((each) => each.stage === adoption?.stage);
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card title={t("current")}>
        {adoption && adopted ? (
          <div className="space-y-3">
            <KeyValues
              items={[
                { label: t("field.framework"), value: `${inWords(adopted.name, locale)} ${adopted.version}` },
                { label: t("field.stage"), value: stage ? inWords(stage.name, locale) : adoption.stage },
                { label: t("field.fromPeriod"), value: adoption.fromPeriod },
                { label: t("field.zeroPeriod"), value: adoption.zeroPeriod },
              ]}
            />
            <p className="text-secondary">{inWords(adopted.description, locale)}</p>
          </div>
        ) : (
          <p className="text-secondary">{t("none")}</p>
        )}
      </Card>
      {mayAdopt ? (
        <Card title={t("form")}>
          <ClientMessages namespaces={["common", "forms", "frameworks"]}>
            <AdoptionForm
              organisation={organisation}
              years={years}
              adopted={adoption}
              frameworks={frameworks.map(({ id, name, version, stages }) => ({
                id,
                label: `${inWords(name, locale)} ${version}`,
                stages: stages.map((each) => ({ stage: each.stage, label: inWords(each.name, locale) })),
              }))}
            />
          </ClientMessages>
        </Card>
      ) : (
        <Notice>{t("notYours")}</Notice>
      )}
      <p className="text-head text-secondary">{t("proposal")}</p>
    </>
  );
}
