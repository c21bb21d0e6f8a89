import { FileUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { StatusBadge } from "@/components/ui/badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ClientMessages } from "@/i18n/client-messages";
import { beginImportAction } from "../actions";
import { importTones } from "../present";
import type { ImportDetail } from "../schema";
import { ImportOutcome } from "./import-outcome";
import { ImportQuestions } from "./import-questions";
import { ImportReadingPanel } from "./import-reading-panel";
import { ImportRows } from "./import-rows";
import { ImportRunning } from "./import-running";

type Props = { organisation: { slug: string; name: string; formatLocale: string }; detail: ImportDetail };

/** One file from reading to undoing: how it was read, what a commit would do, its rows to mend, what came of it. */
export function ImportPageView({ organisation, detail }: Props) {
  const t = useTranslations("imports");
  const path = `/c/${organisation.slug}/imports`;
  const open =
    detail.status === "read" ||
    detail.status === "cancelled" ||
    detail.status === "interrupted" ||
    detail.status === "undone";
  return (
    <ClientMessages namespaces={["common", "forms", "imports"]}>
      <div className="space-y-6">
        <Breadcrumbs items={[{ label: t("title"), href: path }, { label: detail.fileName }]} />
        <PageHeader
          title={detail.fileName}
          eyebrow={
            <StatusBadge tone={importTones[detail.status]}>{t(`status.${detail.status}`)}</StatusBadge>
          }
          lead={<Finding detail={detail} />}
          actions={open && <Commit organisation={organisation.slug} detail={detail} />}
        />
        {detail.status === "running" && (
          <Card>
            <ImportRunning
              organisation={organisation.slug}
              id={detail.id}
              done={detail.progress}
              total={detail.effective}
            />
          </Card>
        )}
        {(detail.status === "cancelled" || detail.status === "interrupted") && (
          <Notice tone="warning">{t(`told.${detail.status}`)}</Notice>
        )}
        {(detail.status === "committed" || detail.status === "undone") && (
          <ImportOutcome organisation={organisation.slug} detail={detail} />
        )}
        {open && <ImportQuestions organisation={organisation} detail={detail} />}
        {detail.status !== "running" && (
          <ImportReadingPanel organisation={organisation} detail={detail} editable={open} />
        )}
        {detail.status !== "running" && (
          <ImportRows organisation={organisation.slug} detail={detail} editable={open} />
        )}
      </div>
    </ClientMessages>
  );
}

/** What the file is in one sentence: its rows by what becomes of them. */
function Finding({ detail: { counts, status, writes, created, changed } }: { detail: ImportDetail }) {
  const t = useTranslations("imports");
  if (status === "committed") return t("done", { created: created ?? 0, changed: changed ?? 0 });
  const parts = (["ready", "attention", "duplicates", "errors", "notOurs"] as const)
    .filter((name) => counts[name] > 0 || name === "ready")
    .map((name) => t(`count.${name}`, { count: counts[name] }));
  const effect = t("effect", { ...writes });
  return (
    <>
      {parts.join(" · ")}
      {counts.ready > 0 && <span className="block text-secondary text-ui">{effect}</span>}
    </>
  );
}

function Commit({ organisation, detail }: { organisation: string; detail: ImportDetail }) {
  const t = useTranslations("imports");
  if (detail.effective === 0)
    return (
      <>
        <p className="text-secondary text-ui">{t(detail.importable > 0 ? "nothingNew" : "nothingReady")}</p>
        <LinkButton href={`/c/${organisation}/imports/new`} icon={<FileUp aria-hidden />}>
          {t("another")}
        </LinkButton>
      </>
    );
  return (
    <ButtonForm
      action={beginImportAction.bind(null, organisation)}
      fields={{ id: detail.id }}
      label={t("commit", { count: detail.effective })}
      variant="primary"
      size="medium"
    />
  );
}
