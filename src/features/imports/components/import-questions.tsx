import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { cellWords, type ImportDetail } from "../schema";
import { RevisionForm } from "./revision-form";

type Props = { organisation: { slug: string; name: string }; detail: ImportDetail };

/** What one answer settles for the whole file: the kind of its agreements, and the name it uses for the city. */
export function ImportQuestions({ organisation, detail }: Props) {
  const t = useTranslations("imports");
  const kinds = useTranslations("agreements");
  const { questions, mapping } = detail.reading;
  const asksKind = questions.includes("kind") || detail.settings.kind !== undefined;
  const asksCity = questions.includes("ownCity") || detail.settings.ownName !== undefined;
  const asksSeveral = questions.includes("severalPartners") || detail.settings.partners !== undefined;
  if (!asksKind && !asksCity && !asksSeveral) return null;
  const form = {
    about: "file" as const,
    organisation: organisation.slug,
    id: detail.id,
    className: "space-y-3",
  };
  return (
    <Card title={t("questions")}>
      <div className="grid gap-6 lg:grid-cols-2">
        {asksKind && (
          <RevisionForm {...form}>
            <label htmlFor="import-kind" className="block font-medium text-ui">
              {t(mapping.kind === undefined ? "askKind" : "askKindGaps")}
            </label>
            <div className="flex flex-wrap gap-3">
              <select
                id="import-kind"
                name="settings.kind"
                key={detail.settings.kind ?? ""}
                defaultValue={detail.settings.kind ?? "twinning"}
                className="field-box grow basis-48"
              >
                {cellWords.kind?.map((kind) => (
                  <option key={kind} value={kind}>
                    {kinds(`kind.${kind}`)}
                  </option>
                ))}
              </select>
              <Button type="submit" variant={detail.settings.kind ? "secondary" : "primary"}>
                {t("answer")}
              </Button>
            </div>
          </RevisionForm>
        )}
        {asksCity && (
          <RevisionForm {...form}>
            <label htmlFor="import-city" className="block font-medium text-ui">
              {t("askCity", { city: organisation.name })}
            </label>
            <div className="flex flex-wrap gap-3">
              <input
                id="import-city"
                name="settings.ownName"
                required
                defaultValue={detail.settings.ownName ?? ""}
                className="field-box grow basis-48"
              />
              <Button type="submit">{t("answer")}</Button>
            </div>
          </RevisionForm>
        )}
        {asksSeveral && (
          <RevisionForm {...form}>
            <AskSeveral detail={detail} />
          </RevisionForm>
        )}
      </div>
    </Card>
  );
}

function AskSeveral({ detail }: { detail: ImportDetail }) {
  const t = useTranslations("imports");
  const { count, examples } = detail.reading.several;
  const chosen = detail.settings.partners;
  return (
    <>
      <label htmlFor="import-several" className="block font-medium text-ui">
        {count > 0 ? t("askSeveral", { count }) : t("severalCells")}
      </label>
      {examples.length > 0 && (
        <ul className="space-y-1 text-secondary text-ui">
          {examples.map(({ text, names }) => (
            <li key={text}>{t("severalExample", { text, names: names.join(" · ") })}</li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-3">
        <select
          id="import-several"
          name="settings.partners"
          key={chosen ?? ""}
          defaultValue={chosen ?? "split"}
          className="field-box grow basis-72"
        >
          <option value="split">{t("severalSplit")}</option>
          <option value="one">{t("severalOne")}</option>
        </select>
        <Button type="submit" variant={chosen ? "secondary" : "primary"}>
          {t("answer")}
        </Button>
      </div>
    </>
  );
}
