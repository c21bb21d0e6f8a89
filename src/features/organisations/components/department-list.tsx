import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonForm } from "@/components/forms/button-form";
import { TextField } from "@/components/forms/text-fields";
import { Badge } from "@/components/ui/badge";
import {
  archiveDepartmentAction,
  createDepartmentAction,
  renameDepartmentAction,
  restoreDepartmentAction,
} from "../actions.ts";
import type { Department } from "../schema.ts";

/** The departments: rename in place, take out of use, add one. */
export function DepartmentList({
  departments,
  organisation,
}: {
  departments: Department[];
  organisation: string;
}) {
  const t = useTranslations("organisations.departments");
  return (
    <div className="max-w-reading space-y-6">
      <p className="text-secondary">{t("lead")}</p>
      {departments.length > 0 && (
        <ul className="divide-y divide-line border-line border-y">
          {departments.map((department) => (
            <li
              key={department.id}
              className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3"
            >
              <div className="min-w-0">
                <p className="flex flex-wrap items-center gap-2 font-medium">
                  {department.name} {department.archived && <Badge>{t("archived")}</Badge>}
                </p>
                <p className="text-head text-secondary">{t("members", { count: department.members })}</p>
                {!department.archived && (
                  <details className="mt-1">
                    <summary className="a-link cursor-pointer">{t("rename")}</summary>
                    <div className="mt-2">
                      <ActionForm
                        key={department.version}
                        action={renameDepartmentAction.bind(null, organisation)}
                        values={{ name: department.name }}
                        version={department.version}
                        submit={t("rename")}
                      >
                        <input type="hidden" name="id" value={department.id} />
                        <TextField name="name" label={t("name")} required />
                      </ActionForm>
                    </div>
                  </details>
                )}
              </div>
              <ButtonForm
                action={(department.archived ? restoreDepartmentAction : archiveDepartmentAction).bind(
                  null,
                  organisation,
                )}
                fields={{ id: department.id }}
                label={department.archived ? t("restore") : t("archive")}
                hiddenLabel={department.name}
                variant="quiet"
              />
            </li>
          ))}
        </ul>
      )}
      <ActionForm
        key={departments.length}
        action={createDepartmentAction.bind(null, organisation)}
        submit={t("add")}
      >
        <div className="max-w-108">
          <TextField name="name" label={t("newName")} required />
        </div>
      </ActionForm>
    </div>
  );
}
