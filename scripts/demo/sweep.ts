import pg from "pg";
import { tablesInOrder } from "../database/table-order.ts";

/** What belongs to the demonstration world: the ids of its organisations and of its people. */
export type DemoWorld = { organisations: string[]; people: string[] };

/** How many rows of each table went, and which real organisations lost a row that pointed into the world. */
export type Swept = {
  rows: Record<string, number>;
  touched: { id: string; facts: Record<string, number> }[];
};

/** Where a real organisation's row may name one of the world, without a foreign key or beside one. */
const pointers = [
  { table: "consent", column: "network_id", whenGone: "delete" },
  { table: "network_invitation", column: "city_id", whenGone: "delete" },
  { table: "city_group_member", column: "city_id", whenGone: "delete" },
  { table: "network_membership", column: "network_organisation_id", whenGone: "forget" },
  { table: "organisation", column: "parent_id", whenGone: "forget", tenant: "id" },
] as const;

/** Finds the world by its own mark: organisations and people that were founded as fictional. */
export async function findDemoWorld(owner: pg.Client): Promise<DemoWorld> {
  const { rows } = await owner.query<{ id: string; what: keyof DemoWorld }>(
    `select id, 'organisations' as what from organisation where demonstration
     union all select id, 'people' from "user" where demonstration`,
  );
  const ids = (what: keyof DemoWorld) => rows.filter((row) => row.what === what).map(({ id }) => id);
  return { organisations: ids("organisations"), people: ids("people") };
}

/** Removes the world in the transaction at hand, children before parents; doing it again removes what came since. */
export async function sweep(owner: pg.Client, world: DemoWorld): Promise<Swept> {
  const rows: Record<string, number> = {};
  const count = async (table: string, statement: string, values: unknown[]) => {
    const { rowCount } = await owner.query(statement, values);
    if (rowCount) rows[table] = (rows[table] ?? 0) + rowCount;
  };
  const touched = await letGo(owner, world);
  const childrenFirst = (await tablesInOrder(owner)).reverse();
  for (const { name, columns } of childrenFirst) {
    const table = pg.escapeIdentifier(name);
    if (columns.includes("organisation_id"))
      await count(name, `delete from ${table} where organisation_id = any ($1)`, [world.organisations]);
    // The chain of sign-ins is sealed link by link, so it keeps its entries; they hold ids only.
    if (columns.includes("user_id") && name !== "sign_in_entry")
      await count(name, `delete from ${table} where user_id = any ($1)`, [world.people]);
    if (name === "organisation")
      await count(name, "delete from organisation where id = any ($1)", [world.organisations]);
    if (name === "user") await count(name, `delete from "user" where id = any ($1)`, [world.people]);
  }
  return { rows, touched };
}

/** Loosens what real organisations hold on the world: ties to it go, their own records merely forget its id. */
async function letGo(owner: pg.Client, world: DemoWorld): Promise<Swept["touched"]> {
  const byId = new Map<string, Record<string, number>>();
  for (const pointer of pointers) {
    const tenant = "tenant" in pointer ? pointer.tenant : "organisation_id";
    const where = `where ${pointer.column} = any ($1) and not ${tenant} = any ($1) returning ${tenant} as id`;
    const { rows } = await owner.query<{ id: string }>(
      pointer.whenGone === "delete"
        ? `delete from ${pointer.table} ${where}`
        : `update ${pointer.table} set ${pointer.column} = null ${where}`,
      [world.organisations],
    );
    for (const { id } of rows) {
      const facts = byId.get(id) ?? {};
      facts[pointer.table] = (facts[pointer.table] ?? 0) + 1;
      byId.set(id, facts);
    }
  }
  return [...byId].map(([id, facts]) => ({ id, facts }));
}
