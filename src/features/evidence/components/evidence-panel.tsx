import { ExternalLink, FileText, StickyNote } from "lucide-react";
import { useTranslations } from "next-intl";
import { recordPath } from "@/access/record-nouns";
import { ClientMessages } from "@/i18n/client-messages";
import { Link } from "@/i18n/link";
import type { Evidence, EvidenceSubject } from "../schema";
import { AttachEvidence } from "./attach-evidence";
import { RemoveEvidence } from "./remove-evidence";

type Props = {
  organisation: string;
  subject: EvidenceSubject;
  subjectId: string;
  evidence: Evidence[];
  canAttach: boolean;
};

/** What proves a record, and the way to add to it. */
export function EvidencePanel({ organisation, subject, subjectId, evidence, canAttach }: Props) {
  const t = useTranslations("evidence");
  return (
    <ClientMessages namespaces={["common", "forms", "evidence"]}>
      {evidence.length === 0 && <p className="text-secondary text-ui">{t("none")}</p>}
      <ul className="space-y-3">
        {evidence.map((piece) => (
          <li key={piece.id} className="flex items-start gap-3">
            <span aria-hidden className="mt-1 text-muted [&_svg]:size-4">
              {piece.kind === "address" ? (
                <ExternalLink />
              ) : piece.kind === "record" ? (
                <FileText />
              ) : (
                <StickyNote />
              )}
            </span>
            <div className="min-w-0 grow break-words text-ui">
              <p className="text-meta text-muted">{t(`kind.${piece.kind}`)}</p>
              <Piece organisation={organisation} piece={piece} />
            </div>
            {canAttach && (
              <RemoveEvidence
                organisation={organisation}
                id={piece.id}
                label={piece.label || piece.address || piece.recordReference || t(`kind.${piece.kind}`)}
              />
            )}
          </li>
        ))}
      </ul>
      {canAttach && (
        <div className="mt-4">
          <AttachEvidence organisation={organisation} subject={subject} subjectId={subjectId} />
        </div>
      )}
    </ClientMessages>
  );
}

function Piece({ organisation, piece }: { organisation: string; piece: Evidence }) {
  if (piece.kind === "address" && piece.address)
    return (
      <a className="a-link" href={piece.address} rel="noreferrer noopener" target="_blank">
        {piece.label || piece.address}
      </a>
    );
  if (piece.kind === "record" && piece.recordReference) {
    return (
      <Link className="a-link" href={`/c/${organisation}${recordPath(piece.recordReference) ?? ""}`}>
        {piece.label ? `${piece.label} (${piece.recordReference})` : piece.recordReference}
      </Link>
    );
  }
  return (
    <>
      {piece.label && <p className="font-medium">{piece.label}</p>}
      <p className="whitespace-pre-line">{piece.note}</p>
    </>
  );
}
