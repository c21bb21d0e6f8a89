import type { Role } from "@/access/roles.ts";
import type { FormValue } from "@/lib/form-state.ts";
import { landingOf } from "./rules.ts";
import type { Department, MyHome, OrganisationSettings } from "./schema.ts";

/** An organisation's settings as its form holds them. */
export function settingsValues(settings: OrganisationSettings): Record<string, FormValue> {
  const text = (value: number | string | null) => (value === null ? "" : String(value));
  return {
    name: settings.name,
    tier: settings.tier,
    aliases: settings.aliases.join("\n"),
    countryCode: text(settings.countryCode),
    parentId: text(settings.parentId),
    latitude: text(settings.latitude),
    longitude: text(settings.longitude),
    currency: settings.currency,
    formatLocale: settings.formatLocale,
    timeZone: settings.timeZone,
    "languages[]": settings.languages,
    ...Object.fromEntries(
      settings.populations.flatMap(({ year, inhabitants, source }, index) => [
        [`populations.${index}.year`, String(year)],
        [`populations.${index}.inhabitants`, String(inhabitants)],
        [`populations.${index}.source`, source],
      ]),
    ),
  };
}

/** The departments to choose from: those in use, and the one chosen before even if it no longer is. */
export function departmentChoices(departments: Department[], chosen: string | null = null) {
  return departments
    .filter(({ archived, id }) => !archived || id === chosen)
    .map(({ id, name }) => ({ value: id, label: name }));
}

/** The departments a reader may give a record to: all in use, or a contributor's own alone. */
export function departmentsToGive(
  { role, departmentId }: { role: Role; departmentId: string | null },
  departments: Department[],
  chosen: string | null,
) {
  const choices = departmentChoices(departments, chosen);
  return role === "contributor" ? choices.filter(({ value }) => value === departmentId) : choices;
}

/**
 * Where somebody goes at once who has one place to go: the only organisation, or, for who runs the platform and works in
 * none, the list of all.
 */
export function onlyHome({ organisations, operator }: MyHome): string | null {
  const [only] = organisations;
  if (operator) return only ? null : "/organisations";
  return organisations.length === 1 && only ? landingOf(only) : null;
}
