import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

/** A page's title by its room's words: `export const generateMetadata = pageTitle("agreements", "new")`. */
export function pageTitle(room: string, key: string): () => Promise<Metadata> {
  return async () => ({ title: (await getTranslations(room))(key) });
}

/** The title of a page that shows one thing: the name it has in the address, such as a record's reference. */
export function titleFromAddress<K extends string>(
  part: K,
): (props: { params: Promise<Record<K, string>> }) => Promise<Metadata> {
  return async ({ params }) => ({ title: (await params)[part] });
}
