import { useTranslations } from "next-intl";
import { roleToward } from "@/access/permissions";
import type { Role } from "@/access/roles";
import { Notice } from "@/components/ui/notice";
import type { Department } from "../schema";

type Props = {
  reader: { role: Role; departmentId: string | null };
  departments: Department[];
  /** The record's department; null where it has none. */
  departmentId: string | null;
};

/** Tells a contributor why a record cannot be changed, and whom to ask; nothing to everybody else. */
export function OtherDepartment({ reader, departments, departmentId }: Props) {
  const t = useTranslations("records");
  if (roleToward(reader, departmentId) === reader.role) return null;
  const department = departments.find(({ id }) => id === departmentId)?.name;
  return (
    <Notice title={department ? t("otherDepartment", { department }) : t("noDepartment")}>
      {t("otherDepartmentLead")}
    </Notice>
  );
}
