import type { Metadata } from "next";
import { headers } from "next/headers";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ForbiddenPage } from "@/components/layout/forbidden-page";
import { NotFoundPage } from "@/components/layout/not-found-page";
import { PublicShell } from "@/components/layout/public-shell";

const refusals = { "403": "forbidden", "404": "not-found" } as const;

async function refusal() {
  const status = (await headers()).get("x-refused");
  return status === "403" || status === "404" ? refusals[status] : null;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("errors");
  return { title: t(`${(await refusal()) ?? "not-found"}.title`), robots: { index: false } };
}

/** What scripts/refusals.mjs sends where a page refused; by its own address it does not exist. */
export default async function RefusedPage() {
  const refused = await refusal();
  if (!refused) notFound();
  if (refused === "not-found") return <NotFoundPage />;
  return (
    <PublicShell languagesOf="/">
      <ForbiddenPage />
    </PublicShell>
  );
}
