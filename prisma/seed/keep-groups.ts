import { createGroup } from "../../src/features/groups/commands/create-group.ts";
import { listGroupCities } from "../../src/features/groups/queries/list-group-cities.ts";
import type { Standing } from "../../src/server/actor.ts";
import { run } from "../../src/server/run.ts";

/** Two country groups and one on a theme; each takes every n-th member, so that they overlap as real ones do. */
const groups = [
  { name: "Grupo Haití", kind: "country", countryCode: "HT", every: 5, from: 0 },
  { name: "Grupo Chad", kind: "country", countryCode: "TD", every: 7, from: 2 },
  { name: "Agua y clima", kind: "theme", every: 3, from: 1 },
] as const;

/** Gives the network its groups, made of members whose consent lives. */
export async function keepGroups(coordinator: Standing): Promise<void> {
  const members = await run(listGroupCities, coordinator, {});
  for (const { every, from, ...group } of groups) {
    const cities = members.filter((_, place) => place % every === from).map(({ slug }) => slug);
    await run(createGroup, coordinator, { ...group, cities });
  }
}
