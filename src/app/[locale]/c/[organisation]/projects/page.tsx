import { ProjectList } from "@/features/projects/components/project-list";
import { listProjects } from "@/features/projects/queries/list-projects";
import { pageTitle } from "@/i18n/page-title";
import { load, loadStanding } from "@/server/load";

type Props = PageProps<"/[locale]/c/[organisation]/projects">;

export const generateMetadata = pageTitle("projects", "title");

export default async function ProjectsPage({ params, searchParams }: Props) {
  const { organisation: slug } = await params;
  const query = await searchParams;
  const { role, organisation } = await loadStanding(slug);
  const page = await load(listProjects, slug, query);
  return <ProjectList organisation={organisation} role={role} page={page} query={query} />;
}
