import NextLink from "next/link";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { isLocale, type Locale, localeOfPath, localePath } from "./routing.ts";

type LinkProps = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string; to?: Locale };

/**
 * A link within the house: `href` starts at "/" and gets the reader's language in front (or `to`'s).
 * Anchors, queries, whole addresses, and paths that have a language already are left as they are.
 * It does not prefetch unless asked: a table of links would fetch every row.
 */
export function Link({ href, to, prefetch = false, ...rest }: LinkProps) {
  const current = useLocale();
  const locale = to ?? (isLocale(current) ? current : "fr");
  const bare = !href.startsWith("/") || href.startsWith("//") || href.startsWith("/api/");
  const address = bare || localeOfPath(href) ? href : localePath(locale, href);
  return <NextLink href={address} prefetch={prefetch} {...rest} />;
}
