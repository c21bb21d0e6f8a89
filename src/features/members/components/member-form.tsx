import { useLocale, useTranslations } from "next-intl";
import { canBeNamed } from "@/access/permissions.ts";
import type { Role } from "@/access/roles.ts";
import { ActionForm } from "@/components/forms/action-form";
import { ButtonForm } from "@/components/forms/button-form";
import { ChoiceField, SelectField, TickField } from "@/components/forms/choice-fields";
import { Card } from "@/components/ui/card";
import { editMemberAction, makeResetLinkAction, removeMemberAction } from "../actions.ts";
import type { Member } from "../schema.ts";
import { ResetLinkForm } from "./reset-link-form.tsx";

/** What a member may do here, a link for a forgotten password, and the way out. */
export function MemberForm({
  member,
  roles,
  departments,
  organisation,
}: {
  member: Member;
  roles: readonly Role[];
  departments: { value: string; label: string }[];
  organisation: string;
}) {
  const t = useTranslations("members");
  const locale = useLocale();
  // Who leaves goes home; who removes somebody goes back to the list.
  const after = member.self ? `/${locale}` : `/${locale}/c/${organisation}/settings/members`;
  return (
    <>
      <Card title={t("edit.title")}>
        <ActionForm
          action={editMemberAction.bind(null, organisation)}
          values={{
            role: member.role,
            departmentId: member.departmentId ?? "",
            approver: String(member.approver),
          }}
          version={member.version}
          submit={t("edit.submit")}
        >
          <input type="hidden" name="userId" value={member.userId} />
          <div className="max-w-reading space-y-4">
            <ChoiceField
              name="role"
              label={t("field.role")}
              options={roles.map((role) => ({
                value: role,
                label: t(`role.${role}`),
                hint: t(`roleHint.${role}`),
              }))}
              required
            />
            {roles.some(canBeNamed) && (
              <TickField name="approver" label={t("field.approver")} hint={t("field.approverHint")} />
            )}
            {departments.length > 0 && (
              <SelectField
                name="departmentId"
                label={t("field.department")}
                hint={t("field.departmentHint")}
                options={departments}
                empty={t("field.noDepartment")}
              />
            )}
          </div>
        </ActionForm>
      </Card>
      <Card title={t("resetLink.title")}>
        <ResetLinkForm action={makeResetLinkAction.bind(null, organisation)} userId={member.userId} />
      </Card>
      <Card title={t("remove.title")}>
        <p className="mb-3 max-w-reading text-secondary">{t("remove.lead", { name: member.name })}</p>
        <ButtonForm
          action={removeMemberAction.bind(null, organisation)}
          fields={{ userId: member.userId, _next: after }}
          label={t("remove.submit")}
          variant="danger"
          size="medium"
        />
      </Card>
    </>
  );
}
