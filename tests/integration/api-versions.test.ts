import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { closeDatabase } from "@/server/database.ts";
import { call, mintToken } from "../support/api.ts";
import { testDatabase } from "../support/database.ts";
import { makeOrganisation, makePerson } from "../support/people.ts";

let token: string;

beforeAll(async () => {
  const db = await testDatabase();
  const city = await makeOrganisation(db, { slug: "valence", name: "Valence" });
  token = await mintToken(db, city, await makePerson(db, { organisation: city }));
});
afterAll(closeDatabase);

const partner = "/{organisation}/partners/{reference}";
const path = { organisation: "valence" };

async function addPartner(name: string): Promise<{ reference: string }> {
  const { json } = await call("POST", "/{organisation}/partners", { path, token, body: { name } });
  return json as { reference: string };
}

describe("a write to a version that has passed", () => {
  it("is told what changed and the version to write on top of", async () => {
    const { reference } = await addPartner("Quito");
    const own = { ...path, reference };
    const headers = { "if-match": '"1"' };
    expect(
      (await call("PUT", partner, { path: own, token, headers, body: { name: "Quito D.M." } })).status,
    ).toBe(200);
    const lost = await call("PUT", partner, {
      path: own,
      token,
      headers,
      body: { name: "San Francisco de Quito" },
    });
    expect(lost.status).toBe(412);
    expect(lost.json).toMatchObject({
      code: "stale",
      changed: [
        { field: "name", theirs: "Quito D.M." },
        { field: "version", theirs: 2 },
      ],
    });
  });

  it("without a version, or with a tag that is none, is refused", async () => {
    const { reference } = await addPartner("Cuenca");
    const own = { ...path, reference };
    expect((await call("PUT", partner, { path: own, token, body: { name: "x" } })).status).toBe(422);
    const headers = { "if-match": "*" };
    expect((await call("PUT", partner, { path: own, token, headers, body: { name: "x" } })).status).toBe(422);
  });

  it("loses nothing among 50 writers: one wins each version, the others are told", {
    timeout: 120_000,
  }, async () => {
    const { reference } = await addPartner("Writers");
    const own = { ...path, reference };
    let version = 1;
    const waiting = new Set(Array.from({ length: 50 }, (_, number) => `note ${number}`));
    const written: string[] = [];
    for (let round = 0; round < 3; round++) {
      const headers = { "if-match": `"${version}"` };
      const answers = await Promise.all(
        [...waiting].map(async (notes) => ({
          notes,
          answer: await call("PUT", partner, { path: own, token, headers, body: { name: "Writers", notes } }),
        })),
      );
      const won = answers.filter(({ answer }) => answer.status === 200);
      expect(won.length).toBe(1);
      const others = answers.filter(({ answer }) => answer.status !== 200);
      expect(new Set(others.map(({ answer }) => answer.status))).toEqual(new Set([412]));
      const winner = won[0]?.notes ?? "";
      for (const { answer } of others)
        expect(answer.json.changed).toContainEqual({ field: "notes", theirs: winner });
      waiting.delete(winner);
      written.push(winner);
      version += 1;
      const { json } = await call("GET", partner, { path: own, token });
      expect(json).toMatchObject({ notes: winner, version });
    }
    const { json } = await call("GET", "/{organisation}/history/{reference}", { path: own, token });
    const changes = (json as unknown as { changes: { notes?: [unknown, unknown] } }[]).flatMap(
      ({ changes }) => changes.notes?.[1] ?? [],
    );
    expect(changes.sort()).toEqual([...written].sort());
  });
});
