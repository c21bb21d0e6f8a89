import { getTranslations } from "next-intl/server";
import { addresses } from "@/app/api/v1/addresses";
import { ApiNoun } from "@/components/layout/api-noun";
import { PublicShell } from "@/components/layout/public-shell";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { Link } from "@/i18n/link";
import { pageTitle } from "@/i18n/page-title";
import { openApiDocument } from "@/server/openapi";

const document = openApiDocument(addresses);
const nouns = [...new Set(Object.keys(document.paths).map((path) => path.split("/")[2] ?? ""))];

export const generateMetadata = pageTitle("developers", "title");

/** The programming interface as a page, made from the same document that machines read. */
export default async function DevelopersPage() {
  const t = await getTranslations("developers");
  return (
    <PublicShell wide footer={<Link href="/api/v1/openapi.json">{t("document")}</Link>}>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Card title={t("begin.title")}>
        <ul className="list-disc space-y-2 ps-5">
          <li>{t("begin.token")}</li>
          <li>{t("begin.version")}</li>
          <li>{t("begin.pages")}</li>
          <li>{t("begin.errors")}</li>
          <li>{t("begin.english")}</li>
        </ul>
      </Card>
      <nav aria-label={t("nouns")} className="flex flex-wrap gap-x-4 gap-y-2">
        {nouns.map((noun) => (
          <a key={noun} className="a-link" href={`#${noun}`}>
            {`/${noun}`}
          </a>
        ))}
      </nav>
      {nouns.map((noun) => (
        <ApiNoun key={noun} noun={noun} paths={pathsOf(noun)} />
      ))}
    </PublicShell>
  );
}

function pathsOf(noun: string) {
  return Object.entries(document.paths).filter(([path]) => path.split("/")[2] === noun);
}
