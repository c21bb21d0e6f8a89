import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { loadStanding } from "@/server/load";

export default async function TodayPage({ params }: { params: Promise<{ organisation: string }> }) {
  const { organisation } = await loadStanding((await params).organisation);
  const t = await getTranslations("layout");
  return <PageHeader title={t("nav.today")} lead={organisation.name} />;
}
