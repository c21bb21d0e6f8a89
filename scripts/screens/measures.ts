import { inviteNobody, sendWrongFile } from "./acts.ts";
import type { Screen, Walker } from "./screen.ts";

const city = "c/[organisation]";

const filled = (name: string, page: string, walker: Walker, path: string, print = false): Screen => ({
  name,
  page: page.startsWith("brief") ? `(reading)/${city}/${page}` : `${city}/${page}`,
  walker,
  path: `/c/valmer/${path}`,
  state: "filled",
  ...(print ? { print } : {}),
});

const empty = (name: string, page: string): Screen => ({
  name: `${name}-empty`,
  page: page.startsWith("brief") ? `(reading)/${city}/${page}` : `${city}/${page}`,
  walker: "newcomer",
  path: `/c/nueva-ribera/${page}`,
  state: "empty",
});

/** Bahr-Ouadi is small and measures little that is political: low scores, wide ranges, gaps. */
const smallTown = (name: string, page: string, path: string): Screen => ({
  ...filled(`${name}-small-town`, page, "smallTown", ""),
  path: `/c/bahr-ouadi/${path}`,
});

/** A city's figures, its imports and its settings. */
export const measureScreens: readonly Screen[] = [
  filled("brief", "brief", "deputyMayor", "brief", true),
  empty("brief", "brief"),
  filled("brief-print", "brief/print", "deputyMayor", "brief/print", true),
  filled("scores", "scores", "officer", "scores", true),
  empty("scores", "scores"),
  filled("scores-year", "scores/[year]", "officer", "scores/2025", true),
  filled("scores-year-begun", "scores/[year]", "officer", "scores/2026"),
  filled("scores-dimension", "scores/[year]/[dimension]", "officer", "scores/2025/P", true),
  filled("scores-why", "scores/[year]/[dimension]/[indicator]", "officer", "scores/2025/P/P05", true),
  filled("scores-why-entered", "scores/[year]/[dimension]/[indicator]", "officer", "scores/2026/T/T01"),
  smallTown("brief", "brief", "brief"),
  smallTown("scores-year", "scores/[year]", "scores/2025"),
  smallTown("scores-dimension", "scores/[year]/[dimension]", "scores/2025/P"),
  filled("indicators", "indicators", "officer", "indicators"),
  empty("indicators", "indicators"),
  filled("indicator", "indicators/[code]", "officer", "indicators/I08"),
  filled("imports", "imports", "officer", "imports"),
  empty("imports", "imports"),
  filled("import-new", "imports/new", "officer", "imports/new"),
  {
    ...filled("import-new-refused", "imports/new", "officer", "imports/new"),
    state: "error",
    act: sendWrongFile,
  },
  filled("import-read", "imports/[id]", "officer", "imports/{importRead}"),
  {
    ...filled("import-rows-wrong", "imports/[id]", "officer", "imports/{importRead}?show=error"),
    state: "error",
  },
  {
    ...filled("import-done", "imports/[id]", "planalto", ""),
    path: "/c/serra-azul/imports/{importDone}",
  },
  filled("consent", "settings/consent", "cityAdmin", "settings/consent"),
  empty("consent", "settings/consent"),
  filled("members", "settings/members", "cityAdmin", "settings/members"),
  {
    ...filled("members-errors", "settings/members", "cityAdmin", "settings/members"),
    state: "error",
    act: inviteNobody,
  },
  filled("member", "settings/members/[member]", "cityAdmin", "settings/members/{member}"),
  filled("organisation", "settings/organisation", "cityAdmin", "settings/organisation"),
  filled("framework", "settings/framework", "cityAdmin", "settings/framework"),
  empty("framework", "settings/framework"),
  filled("tokens", "settings/tokens", "cityAdmin", "settings/tokens"),
  {
    ...filled("tokens-refused", "settings/tokens", "deputyMayor", "settings/tokens"),
    state: "no permission",
  },
  filled("audit", "settings/audit", "cityAdmin", "settings/audit"),
  {
    ...filled("audit-none-found", "settings/audit", "cityAdmin", "settings/audit?subject=zzzzz"),
    state: "empty",
  },
];
