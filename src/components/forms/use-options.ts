import { useTranslations } from "next-intl";

/** Makes the options of a closed list in a room's words: `options("kind", kinds)` says `kind.fair` for "fair". */
export function useOptions(room: string) {
  const t = useTranslations(room);
  return (group: string, values: readonly string[]) =>
    values.map((value) => ({ value, label: t(`${group}.${value}`) }));
}
