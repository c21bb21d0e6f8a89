import { useLocale, useTranslations } from "next-intl";
import { PlainLink } from "@/i18n/plain-link";
import { formatPartialDate } from "@/lib/dates";
import type { Decision } from "../schema";

type Props = { decisions: readonly Decision[]; root: string };

/** What is to be decided this quarter, soonest first, each a link to where it is decided. */
export function DecisionList({ decisions, root }: Props) {
  const t = useTranslations("brief");
  const locale = useLocale();
  if (decisions.length === 0) return <p className="text-secondary">{t("nothing")}</p>;
  return (
    <ul className="list-disc space-y-1.5 pl-5">
      {decisions.map((each) => (
        <li key={each.kind}>
          <PlainLink href={root + pathOf(each)} className="a-link">
            {t(`decision.${each.kind}`, {
              count: each.count,
              title: each.title ?? each.reference ?? "",
              date: formatPartialDate(each.dueOn, locale),
            })}
          </PlainLink>
        </li>
      ))}
    </ul>
  );
}

const lists = {
  expiring: "/agreements?health=expiring",
  dormant: "/agreements?health=dormant",
  approvals: "/missions?approval=awaiting",
  reports: "/missions?report=missing",
  measurements: "/indicators",
  indicators: "/indicators",
} as const;

/** One thing opens itself, several open their list. */
function pathOf({ kind, count, noun, reference }: Decision): string {
  if (kind === "measurements" && reference) return `/indicators?period=${reference}`;
  return count === 1 && noun && reference ? `/${noun}s/${reference}` : lists[kind];
}
