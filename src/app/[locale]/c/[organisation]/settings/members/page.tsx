import { getTranslations } from "next-intl/server";
import { rolesOf } from "@/access/roles";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { inviteMemberAction } from "@/features/invitations/actions";
import { InvitationList } from "@/features/invitations/components/invitation-list";
import { InviteForm } from "@/features/invitations/components/invite-form";
import { listInvitations } from "@/features/invitations/queries";
import { MemberFilter } from "@/features/members/components/member-filter";
import { MemberList } from "@/features/members/components/member-list";
import { listMembers } from "@/features/members/queries";
import { departmentChoices } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";

type Props = {
  params: Promise<{ organisation: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = pageTitle("members", "title");

export default async function MembersPage({ params, searchParams }: Props) {
  const { organisation } = await params;
  const query = await searchParams;
  const t = await getTranslations("members");
  const invitation = await getTranslations("invitations");
  const standing = await loadStanding(organisation);
  const { members, invitations, departments } = await loadAll(
    { members: [listMembers, query], invitations: [listInvitations, {}], departments: [listDepartments, {}] },
    organisation,
  );
  const roles = rolesOf[standing.organisation.kind];
  return (
    <ClientMessages namespaces={["common", "forms", "layout", "invitations"]}>
      <PageHeader title={t("title")} lead={t("lead", { count: members.total })} />
      <Card flush>
        <div className="px-4 py-3">
          <MemberFilter organisation={organisation} roles={roles} query={query} found={members.rows.length} />
        </div>
        <MemberList members={members.rows} organisation={organisation} query={query} />
      </Card>
      <Card title={invitation("invite.title")}>
        <p className="mb-4 max-w-reading text-secondary">{invitation("invite.lead")}</p>
        <div className="max-w-reading">
          <InviteForm
            action={inviteMemberAction.bind(null, organisation)}
            roles={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
            departments={departmentChoices(departments)}
          />
        </div>
      </Card>
      {invitations.length > 0 && (
        <Card title={invitation("list.title")} flush>
          <InvitationList invitations={invitations} organisation={organisation} />
        </Card>
      )}
    </ClientMessages>
  );
}
