import { useTranslations } from "next-intl";
import { StatusBadge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { rowTones } from "../present";
import type { ImportField } from "../rules/fields";
import { cellWords, type ImportRow } from "../schema";
import { FieldChanges } from "./field-changes";
import { PartnerChoices } from "./partner-choices";
import { RepeatedRow } from "./repeated-row";
import { RevisionForm } from "./revision-form";

type Props = { organisation: string; id: string; row: ImportRow; editable: boolean; letIn: boolean };

/** A row that is wrong or doubtful: each bad cell with its reason and how to mend it, a box to mend it in, and the ways on. */
export function ImportRowForm({ organisation, id, row, editable, letIn }: Props) {
  const t = useTranslations("imports");
  const bad = [...new Set(row.problems.map(({ field }) => field))].filter(
    (field) => row.cells[field] !== undefined,
  );
  // What tells two agreements of one kind with one partner apart, whether the file has such columns or not.
  const mendable: readonly ImportField[] = row.status === "duplicate" ? ["title", "signedOn"] : bad;
  const name = (row.partner ?? row.cells.partner)?.trim();
  const path = { agreements: `/c/${organisation}/agreements`, rows: `/c/${organisation}/imports/${id}` };
  return (
    <li id={`row-${row.row}`} className="space-y-3 px-4 py-4 sm:px-6">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ui">
        <span className="text-muted">{t("rowNumber", { row: row.row })}</span>
        <span className="font-medium">{name || t("noPartner")}</span>
        <RowState row={row} letIn={letIn} />
      </p>
      <Problems row={row} editable={editable} />
      {row.repeats && <RepeatedRow path={path} repeats={row.repeats} />}
      {editable && (
        <RevisionForm about="row" organisation={organisation} id={id} className="space-y-3">
          <input type="hidden" name="row" value={row.row} />
          <PartnerChoices row={row} />
          <div className="grid gap-3 sm:grid-cols-2 lg:grid-cols-3">
            {mendable.map((field) => (
              <CellBox key={`${field}:${row.cells[field]}`} row={row} field={field} />
            ))}
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" size="small" variant="secondary">
              {t("mend")}
              <span className="sr-only"> {t("rowNumber", { row: row.row })}</span>
            </Button>
            {row.status !== "duplicate" && <Decision row={row} letIn={letIn} />}
          </div>
        </RevisionForm>
      )}
      <FieldChanges changes={row.changes} />
    </li>
  );
}

function RowState({ row, letIn }: { row: ImportRow; letIn: boolean }) {
  const t = useTranslations("imports");
  const included =
    row.status === "attention" && (row.decision === "include" || (letIn && row.decision !== "skip"));
  if (row.decision === "skip") return <StatusBadge>{t("leftOut")}</StatusBadge>;
  if (included) return <StatusBadge tone="success">{t("letIn")}</StatusBadge>;
  return <StatusBadge tone={rowTones[row.status]}>{t(`row.${row.status}`)}</StatusBadge>;
}

/** What is wrong, and how to mend it while it still can be. */
function Problems({ row, editable }: { row: ImportRow; editable: boolean }) {
  const t = useTranslations();
  return (
    <ul className="space-y-1 text-ui">
      {row.problems.map((problem) => (
        <li key={`${problem.field} ${problem.code}`}>
          {t(`${problem.message.key}.what`, problem.message.params)}
          {editable && (
            <span className="text-secondary">
              {" "}
              {t(`${problem.message.key}.mend`, problem.message.params)}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The cell to mend: a list where only a list's words count, else a text that holds what the file says. */
function CellBox({ row, field }: { row: ImportRow; field: ImportField }) {
  const t = useTranslations("imports");
  const words = useTranslations("agreements");
  const list = cellWords[field];
  return (
    <label className="block space-y-1">
      <span className="block font-medium text-ui">{t(`field.${field}`)}</span>
      <input type="hidden" name="fields[]" value={field} />
      {list ? (
        <select name={`cells.${field}`} className="field-box" defaultValue={row.cells[field]}>
          <option value={row.cells[field]}>{row.cells[field] || t("blank")}</option>
          {list.map((value) => (
            <option key={value} value={value}>
              {words(`${field}.${value}`)}
            </option>
          ))}
        </select>
      ) : (
        <input
          name={`cells.${field}`}
          className="field-box"
          defaultValue={row.cells[field]}
          autoComplete="off"
        />
      )}
    </label>
  );
}

function Decision({ row, letIn }: { row: ImportRow; letIn: boolean }) {
  const t = useTranslations("imports");
  const button = (value: string, word: string) => (
    <Button type="submit" size="small" variant="quiet" name="decision" value={value}>
      {t(word)}
      <span className="sr-only"> {t("rowNumber", { row: row.row })}</span>
    </Button>
  );
  if (row.decision === "skip" || (row.decision === "include" && !letIn))
    return button("undecided", "takeBack");
  return (
    <>
      {row.status === "attention" && !letIn && button("include", "letRowIn")}
      {button("skip", "leaveOut")}
    </>
  );
}
