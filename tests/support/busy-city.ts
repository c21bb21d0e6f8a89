import { createPartner } from "@/features/partners/commands.ts";
import type { Standing } from "@/server/actor.ts";
import { hashPassword } from "@/server/passwords.ts";
import { run } from "@/server/run.ts";
import type { TestDatabase } from "./database.ts";
import { asOwner, makeOrganisation, makePerson, standingOf } from "./people.ts";

/** A city whose people never stop writing, and what they were told was kept. */
export type BusyCity = {
  id: string;
  email: string;
  password: string;
  admin: Standing;
  /** Names of partners whose writing was acknowledged, in order. */
  acknowledged: string[];
  /** Writes that were refused or failed, told as such. */
  failed: unknown[];
  /** Ends the writing and waits for what is in flight. */
  rest: () => Promise<void>;
};

/** Founds a city, and has so many hands log partners in it, one after the other, until it is told to rest. */
export async function makeBusyCity(db: TestDatabase, hands = 3): Promise<BusyCity> {
  const organisation = await makeOrganisation(db);
  const password = "quatre canards sur le lac";
  const person = await makePerson(db, { organisation, passwordHash: await hashPassword(password) });
  const admin = await standingOf(db, person, organisation);
  const acknowledged: string[] = [];
  const failed: unknown[] = [];
  let resting = false;
  const write = async (hand: number) => {
    for (let n = 0; !resting; n++) {
      const name = `Partenaire ${hand} ${n}`;
      try {
        await run(createPartner, admin, { name, kind: "city", countryCode: "IT" });
        acknowledged.push(name);
      } catch (error) {
        failed.push(error);
        await new Promise((done) => setTimeout(done, 50));
      }
    }
  };
  const working = Array.from({ length: hands }, (_, hand) => write(hand));
  const rest = async () => {
    resting = true;
    await Promise.all(working);
  };
  return { id: organisation.id, email: person.email, password, admin, acknowledged, failed, rest };
}

/** The names of a city's partners, as the owner finds them. */
export async function partnersOf(db: Pick<TestDatabase, "owner">, city: BusyCity): Promise<Set<string>> {
  const rows = await asOwner<{ name: string }>(
    db as TestDatabase,
    "select name from partner where organisation_id = $1",
    [city.id],
  );
  return new Set(rows.map(({ name }) => name));
}
