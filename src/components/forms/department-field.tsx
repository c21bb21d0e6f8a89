"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "./choice-fields";

/** The department a record belongs to; its contributors may change it. Nothing where the organisation has none. */
export function DepartmentField({ departments }: { departments: { value: string; label: string }[] }) {
  const t = useTranslations("forms");
  if (departments.length === 0) return null;
  return (
    <SelectField
      name="departmentId"
      label={t("department")}
      hint={t("departmentHint")}
      options={departments}
      empty={t("noDepartment")}
    />
  );
}
