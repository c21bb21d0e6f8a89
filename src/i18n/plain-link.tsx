import { useLocale } from "next-intl";
import type { ComponentProps } from "react";
import { defaultLocale, isLocale, localePath } from "./routing.ts";

/**
 * A link within the house without a script: for pages that must weigh almost nothing, and for what draws a refusal.
 * `href` starts at "/", without language; following it loads the whole next page.
 */
export function PlainLink({ href, ...rest }: Omit<ComponentProps<"a">, "href"> & { href: string }) {
  const locale = useLocale();
  return <a href={localePath(isLocale(locale) ? locale : defaultLocale, href)} {...rest} />;
}
