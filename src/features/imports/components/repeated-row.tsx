import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import type { ImportRow } from "../schema";

/** The ways from a row that repeats another to that one, and to the agreement it is or became. */
export function RepeatedRow({
  path,
  repeats,
}: {
  path: { rows: string; agreements: string };
  repeats: NonNullable<ImportRow["repeats"]>;
}) {
  const t = useTranslations("imports");
  return (
    <p className="flex flex-wrap gap-x-4 gap-y-1 text-ui">
      <Link
        className="a-link"
        href={`${path.rows}?show=all&page=${repeats.page}#row-${repeats.row}`}
        prefetch={false}
      >
        {t("repeatedRow", { row: repeats.row })}
      </Link>
      {repeats.reference && (
        <Link className="a-link" href={`${path.agreements}/${repeats.reference}`} prefetch={false}>
          {t("repeatedAgreement", { reference: repeats.reference })}
        </Link>
      )}
    </p>
  );
}
