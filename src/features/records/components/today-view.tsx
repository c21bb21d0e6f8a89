import { CalendarClock, FilePen, FileUp, Plane, Plus } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { may } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/states";
import { Link } from "@/i18n/link";
import { formatPartialDate } from "@/lib/dates";
import { formatInstant } from "@/lib/instants.ts";
import type { DueRecord, Today } from "../schema";

type Props = {
  organisation: { slug: string; name: string; timeZone: string };
  role: Role;
  today: Today;
  /** The three scores, and what waits for the reader's approval or correction, composed by the page. */
  scores: ReactNode;
  waiting: ReactNode;
};

/** Where the day begins: what is due, what sleeps, what is missing, and the ways to log what happened. */
export function TodayView({ organisation, role, today, scores, waiting }: Props) {
  const t = useTranslations("records");
  const root = `/c/${organisation.slug}`;
  if (today.records === 0)
    return (
      <>
        <PageHeader title={t("today.title")} lead={t("today.begin", { city: organisation.name })} />
        <Card>
          <EmptyState title={t("today.emptyTitle")} actions={<Acts root={root} role={role} />}>
            <p>{t("today.emptyLead")}</p>
          </EmptyState>
        </Card>
      </>
    );
  return (
    <>
      <PageHeader
        title={t("today.title")}
        lead={t("today.finding", { due: today.dueTotal, dormant: today.dormant })}
        actions={
          <>
            {/* One act on a phone: the bar below opens the others, and what is due begins on the first screen. */}
            <div className="hidden md:contents">
              <FurtherActs root={root} role={role} />
            </div>
            <MainAct root={root} role={role} />
          </>
        }
      />
      <div className="grid gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Card title={t("today.due")}>
          <DueList root={root} today={today} />
        </Card>
        <div className="space-y-6">
          {waiting}
          {scores}
          <Card title={t("today.watch")} quiet>
            <Watch root={root} today={today} />
          </Card>
        </div>
      </div>
      <Card title={t("today.recent")}>
        <Recent root={root} today={today} timeZone={organisation.timeZone} />
      </Card>
    </>
  );
}

type ActsProps = { root: string; role: Role };

function Acts(props: ActsProps) {
  return (
    <>
      <FurtherActs {...props} />
      <MainAct {...props} />
    </>
  );
}

function FurtherActs({ root, role }: ActsProps) {
  const t = useTranslations("layout");
  const records = useTranslations("records");
  return (
    <>
      {may(role, "import:commit") && (
        <LinkButton href={`${root}/imports/new`} icon={<FileUp aria-hidden />}>
          {records("today.import")}
        </LinkButton>
      )}
      {may(role, "mission:create") && (
        <LinkButton href={`${root}/missions/new`} icon={<Plane aria-hidden />} scroll={false}>
          {t("create.mission")}
        </LinkButton>
      )}
    </>
  );
}

function MainAct({ root, role }: ActsProps) {
  const t = useTranslations("layout");
  if (!may(role, "agreement:create")) return null;
  return (
    <LinkButton variant="primary" href={`${root}/agreements/new`} icon={<Plus aria-hidden />} scroll={false}>
      {t("create.agreement")}
    </LinkButton>
  );
}

const tones: Partial<Record<DueRecord["kind"], "warning" | "accent">> = {
  report: "warning",
  approval: "warning",
  returned: "warning",
  expiring: "accent",
};

function DueList({ root, today }: { root: string; today: Today }) {
  const t = useTranslations("records");
  const locale = useLocale();
  if (today.due.length === 0) return <p className="text-secondary text-ui">{t("today.nothingDue")}</p>;
  return (
    <>
      <ol className="divide-y divide-line">
        {today.due.map((one) => (
          <li
            key={`${one.kind}${one.reference}`}
            className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3 first:pt-0 sm:grid sm:grid-cols-[9rem_minmax(0,1fr)_auto]"
          >
            <span className="shrink-0 text-head text-secondary tabular-nums">
              <time dateTime={one.on}>{formatPartialDate(one.on, locale, { month: "short" })}</time>
              {one.on < today.day && <span className="text-danger"> · {t("today.late")}</span>}
            </span>
            <span className="min-w-0 max-sm:basis-full">
              <Link className="a-link text-ui" href={`${root}/${one.noun}s/${one.reference}`}>
                {one.title}
              </Link>
            </span>
            <Badge tone={tones[one.kind] ?? "neutral"}>{t(`due.${one.kind}`)}</Badge>
          </li>
        ))}
      </ol>
      {today.dueTotal > today.due.length && (
        <p className="mt-3 text-head text-secondary">
          {t("today.more", { count: today.dueTotal - today.due.length })}
        </p>
      )}
    </>
  );
}

function Watch({ root, today }: { root: string; today: Today }) {
  const t = useTranslations("records");
  return (
    <ul className="space-y-3 text-ui">
      <li className="flex gap-3">
        <CalendarClock aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <Link className="a-link" href={`${root}/agreements?health=dormant`}>
          {t("today.dormant", { count: today.dormant })}
        </Link>
      </li>
      <li className="flex gap-3">
        <FilePen aria-hidden className="mt-0.5 size-4 shrink-0 text-muted" />
        <Link className="a-link" href={`${root}/agreements?health=gaps`}>
          {t("today.undated", { count: today.undated })}
        </Link>
      </li>
    </ul>
  );
}

function Recent({ root, today, timeZone }: { root: string; today: Today; timeZone: string }) {
  const t = useTranslations("auditEntries");
  const locale = useLocale();
  return (
    <ul className="grid gap-x-8 gap-y-3 sm:grid-cols-2">
      {today.recent.map((one) => (
        <li key={one.reference} className="min-w-0">
          <p className="text-meta text-muted">
            {t(`noun.${one.noun}`)} ·{" "}
            <time dateTime={one.at}>{formatInstant(one.at, locale, timeZone, { month: "short" })}</time>
          </p>
          <Link className="a-link block text-ui" href={`${root}/${one.noun}s/${one.reference}`}>
            {one.title}
          </Link>
        </li>
      ))}
    </ul>
  );
}
