import type { Standing } from "@/server/actor.ts";
import type { TestDatabase } from "./database.ts";
import { makePerson, standingOf } from "./people.ts";
import { makeScoredCity, type ScoredCity } from "./scored-city.ts";

/** A mission as an editor logs it before leaving. */
export const trip = {
  where: "place:CH:46.2:6.14:Genève",
  startsOn: "2025-03-01",
  endsOn: "2025-03-05",
  justification: "Signer",
};

/** A scored city and an editor who logs its missions. */
export async function makeMissionCity(db: TestDatabase): Promise<{ here: ScoredCity; editor: Standing }> {
  const here = await makeScoredCity(db);
  const { organisation } = here;
  const person = await makePerson(db, { organisation, role: "editor" });
  return { here, editor: await standingOf(db, person, organisation) };
}
