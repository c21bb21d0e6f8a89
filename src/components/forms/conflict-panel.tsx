"use client";

import { useTranslations } from "next-intl";
import type { Ref } from "react";
import type { FieldConflict } from "@/lib/form-state";
import { Button } from "../ui/button";

/** Somebody saved first: theirs beside mine, field by field, and the two ways on. */
export function ConflictPanel({
  ref,
  conflicts,
  labels,
  onKeepMine,
  onTakeTheirs,
}: {
  ref: Ref<HTMLDivElement>;
  conflicts: FieldConflict[];
  labels: ReadonlyMap<string, string>;
  /** Absent where the present version is not known. */
  onKeepMine: (() => void) | undefined;
  onTakeTheirs: () => void;
}) {
  const t = useTranslations("forms");
  return (
    <div
      ref={ref}
      tabIndex={-1}
      role="alert"
      className="rounded-card border-2 border-warning bg-warning-soft px-4 py-3"
    >
      <h2 className="text-read">{t("conflictTitle")}</h2>
      <p className="mt-1">{t("conflictDetail")}</p>
      <div className="mt-3 overflow-x-auto">
        <table className="w-full text-left">
          <thead className="text-head text-secondary">
            <tr>
              <th scope="col" className="py-1 pr-4 font-medium">
                {t("conflictField")}
              </th>
              <th scope="col" className="py-1 pr-4 font-medium">
                {t("conflictTheirs")}
              </th>
              <th scope="col" className="py-1 font-medium">
                {t("conflictMine")}
              </th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <tr key={conflict.field} className="align-top">
                <th scope="row" className="border-line border-t py-1 pr-4 font-medium">
                  {labels.get(conflict.field) ?? conflict.field}
                </th>
                <td className="border-line border-t py-1 pr-4">{conflict.theirs || t("emptyValue")}</td>
                <td className="border-line border-t py-1">{conflict.mine || t("emptyValue")}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="mt-3 flex flex-wrap gap-3">
        {onKeepMine && <Button onClick={onKeepMine}>{t("keepMine")}</Button>}
        <Button onClick={onTakeTheirs}>{t("takeTheirs")}</Button>
      </div>
    </div>
  );
}
