import { getTranslations } from "next-intl/server";
import { rolesOf } from "@/access/roles";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { MemberForm } from "@/features/members/components/member-form";
import { getMember } from "@/features/members/queries";
import { departmentChoices } from "@/features/organisations/present";
import { listDepartments } from "@/features/organisations/queries";
import { ClientMessages } from "@/i18n/client-messages";
import { pageTitle } from "@/i18n/page-title";
import { loadAll, loadStanding } from "@/server/load";

type Props = { params: Promise<{ organisation: string; member: string }> };

export const generateMetadata = pageTitle("members", "title");

export default async function MemberPage({ params }: Props) {
  const { organisation, member: userId } = await params;
  const t = await getTranslations("members");
  const standing = await loadStanding(organisation);
  const { member, departments } = await loadAll(
    { member: [getMember, { userId }], departments: [listDepartments, {}] },
    organisation,
  );
  const path = `/c/${organisation}/settings/members`;
  return (
    <ClientMessages namespaces={["common", "forms", "layout", "members"]}>
      <Breadcrumbs items={[{ label: t("title"), href: path }, { label: member.name }]} />
      <PageHeader title={member.name} eyebrow={member.email} lead={t(`roleHint.${member.role}`)} />
      <MemberForm
        member={member}
        roles={rolesOf[standing.organisation.kind]}
        departments={departmentChoices(departments, member.departmentId)}
        organisation={organisation}
      />
    </ClientMessages>
  );
}
