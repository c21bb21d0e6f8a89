import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MethodScreen } from "@/features/comparisons/components/method-screen";
import { compareMembers } from "@/features/comparisons/queries/compare-members";
import { load } from "@/server/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("comparisons"))("method.title") };
}

export default async function MethodPage({ params }: PageProps<"/[locale]/n/[network]/method">) {
  const { network } = await params;
  const { groups } = await load(compareMembers, network);
  return <MethodScreen groups={groups} />;
}
