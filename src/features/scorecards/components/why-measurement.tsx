import { useLocale, useTranslations } from "next-intl";
import { recordPath } from "@/access/record-nouns";
import { KeyValues } from "@/components/ui/key-values";
import { Notice } from "@/components/ui/notice";
import { Link } from "@/i18n/link";
import { dayInWords, plainValue } from "../present";
import type { WhyView } from "../schema";

type Props = { why: WhyView; root: string; formatLocale: string; timeZone: string };
type Evidence = NonNullable<WhyView["measurement"]>["evidence"][number];

/** A measurement as entered: value, source, method, who, when, and the evidence to open. */
export function WhyMeasurement({ why, root, formatLocale, timeZone }: Props) {
  const t = useTranslations("scorecards");
  const m = useTranslations("measurements");
  const locale = useLocale();
  const { measurement, node } = why;
  const later = node.origin === "records-later" && <Notice>{t("laterRecords")}</Notice>;
  const proposal = <Proposal why={why} formatLocale={formatLocale} timeZone={timeZone} />;
  if (!measurement)
    return (
      <div className="space-y-3">
        {proposal}
        <p className="text-secondary">{t("noMeasurement")}</p>
        {later}
      </div>
    );
  const { value, source, method, sampleSize, contribution, note, author, updatedAt, availability, evidence } =
    measurement;
  return (
    <div className="space-y-4">
      {proposal}
      {availability !== "value" && <Notice tone="warning">{m(`availability.${availability}`)}</Notice>}
      <KeyValues
        items={[
          { label: t("field.value"), value: value === null ? null : plainValue(value, formatLocale) },
          { label: t("field.source"), value: source },
          { label: t("field.method"), value: method },
          ...(sampleSize === null
            ? []
            : [{ label: t("field.sample"), value: plainValue(sampleSize, formatLocale) }]),
          ...(contribution ? [{ label: t("field.contribution"), value: t(`level.${contribution}`) }] : []),
          ...(note ? [{ label: t("field.note"), value: note }] : []),
          { label: t("field.author"), value: author },
          { label: t("field.updated"), value: dayInWords(updatedAt, locale, timeZone) },
          ...(measurement.approvedAt
            ? [
                {
                  label: t("field.approved"),
                  value: t("approvedBy", {
                    name: measurement.approvedBy ?? m("standing.somebody"),
                    when: dayInWords(measurement.approvedAt, locale, timeZone),
                  }),
                },
              ]
            : []),
        ]}
      />
      <div>
        <h3 className="text-head text-muted">{t("field.evidence")}</h3>
        {evidence.length === 0 ? (
          <p className="text-secondary">{t("noEvidence")}</p>
        ) : (
          <ul className="mt-1 space-y-1">
            {evidence.map((piece) => (
              <li key={`${piece.kind} ${piece.address ?? piece.recordReference ?? piece.note}`}>
                <Piece piece={piece} root={root} />
              </li>
            ))}
          </ul>
        )}
      </div>
      {later}
    </div>
  );
}

/** What was entered and scores nothing: it waits for approval, or was returned. */
function Proposal({ why, formatLocale, timeZone }: Omit<Props, "root">) {
  const t = useTranslations("scorecards");
  const m = useTranslations("measurements");
  const locale = useLocale();
  const { proposal, measurement } = why;
  if (!proposal) return null;
  const { value, availability, status, author, updatedAt, decidedBy, decisionReason } = proposal;
  const words = {
    name: author ?? m("standing.somebody"),
    value: value === null ? m(`availability.${availability}`) : plainValue(value, formatLocale),
  };
  return (
    <Notice tone={status === "returned" ? "info" : "warning"}>
      {status === "returned"
        ? t("proposal.returned", {
            ...words,
            by: decidedBy ?? m("standing.somebody"),
            reason: decisionReason ?? "",
          })
        : t("proposal.submitted", { ...words, when: dayInWords(updatedAt, locale, timeZone) })}{" "}
      {measurement && t("proposal.keeps")}
    </Notice>
  );
}

function Piece({ piece, root }: { piece: Evidence; root: string }) {
  if (piece.address)
    return (
      <a href={piece.address} rel="noreferrer" className="a-link break-all">
        {piece.label || piece.address}
      </a>
    );
  const page = piece.recordReference ? recordPath(piece.recordReference) : null;
  const path = page && `${root}${page}`;
  if (path)
    return (
      <Link href={path} className="a-link">
        {piece.label || piece.recordReference}
      </Link>
    );
  return <span>{[piece.label, piece.note].filter(Boolean).join(" : ")}</span>;
}
