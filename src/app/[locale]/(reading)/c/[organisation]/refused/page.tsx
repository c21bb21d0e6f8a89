import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ForbiddenPage } from "@/components/layout/forbidden-page";
import { CityReading } from "@/features/organisations/components/city-reading";
import { loadStanding } from "@/server/load";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors"))("forbidden.title"), robots: { index: false } };
}

/** What scripts/refusals.mjs sends where the house refused a member; by its own address it does not exist. */
export default async function RefusedPage({ params }: { params: Promise<{ organisation: string }> }) {
  const { organisation } = await params;
  const standing = await loadStanding(organisation);
  if ((await headers()).get("x-refused") !== "403") notFound();
  return (
    <CityReading {...standing} path="">
      <ForbiddenPage />
    </CityReading>
  );
}
