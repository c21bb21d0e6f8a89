import { may } from "@/access/permissions";
import { listFrameworks } from "@/features/frameworks/queries";
import { FrameworkSettings } from "@/features/scorecards/components/framework-settings";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/settings/framework">;

export const generateMetadata = pageTitle("frameworks", "title");

export default async function FrameworkPage({ params }: Props) {
  const { organisation } = await params;
  const { role } = await loadStanding(organisation);
  const choices = await load(listFrameworks, organisation);
  return (
    <FrameworkSettings
      organisation={organisation}
      choices={choices}
      mayAdopt={may(role, "framework:adopt")}
    />
  );
}
