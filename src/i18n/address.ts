import { useLocale } from "next-intl";
import { defaultLocale, isLocale, localePath } from "./routing.ts";

/** Gives paths of the house the reader's language in front: what `Link` does, for plain anchors in a `SoftRegion`. */
export function useAddress(): (path: string) => string {
  const locale = useLocale();
  return (path) => localePath(isLocale(locale) ? locale : defaultLocale, path);
}
