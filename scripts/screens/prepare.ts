import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext } from "@playwright/test";
import pg from "pg";
import { demoPassword } from "../../prisma/seed/world/people.ts";
import { recordNouns } from "../../src/access/record-nouns.ts";
import { readEnv } from "../../src/server/env.ts";
import { openDatabase, withDatabase } from "../database/with-database.ts";
import { root } from "../install.mjs";
import { type Walker, walkers } from "./screen.ts";

/** An open session of each walker, signed in once by the form. */
export async function signInAll(browser: Browser, address: string, wanted: readonly Walker[]) {
  const doors = new Map<Walker, Awaited<ReturnType<BrowserContext["storageState"]>>>();
  const signIn = async (walker: Walker) => {
    const context = await browser.newContext({ baseURL: address });
    const page = await context.newPage();
    await page.goto("/en/sign-in");
    await page.fill("input[name=email]", walkers[walker]);
    await page.fill("input[name=password]", demoPassword);
    await page.click("main button[type=submit]");
    await page.waitForURL((url) => !url.pathname.includes("sign-in"));
    doors.set(walker, await context.storageState());
    await context.close();
  };
  for (let at = 0; at < wanted.length; at += 3) await Promise.all(wanted.slice(at, at + 3).map(signIn));
  return doors;
}

/**
 * Adds to the demonstration world what it lacks: a city and a network where nothing is yet, and open one-time links.
 * @returns what the addresses of the list name
 */
export async function prepareWorld(address: string): Promise<Record<string, string>> {
  process.env.BASE_URL = address;
  return withDatabase(async () => {
    const seed = await import("../../prisma/seed/found.ts");
    const { unsafeClient, closeDatabase } = await import("../../src/server/database.ts");
    const { run } = await import("../../src/server/run.ts");
    const { issueLink } = await import("../../src/features/accounts/commands/issue-link.ts");
    const { inviteMember } = await import("../../src/features/invitations/commands/invite-member.ts");
    const signin = unsafeClient("signin");
    const idOf = async (email: string) =>
      (await signin.user.findUnique({ where: { email }, select: { id: true } }))?.id ?? null;
    const founder = await seed.founderOf(walkers.operator);
    const conventions = { country: "UY", language: "es", currency: "UYU", formatLocale: "es-UY" };
    for (const [email, kind, slug, name, role] of [
      [walkers.newcomer, "city", "nueva-ribera", "Nueva Ribera", "admin"],
      [walkers.newCoordinator, "network", "red-nueva", "Red Nueva", "coordinator"],
    ] as const) {
      if (await idOf(email)) continue;
      const userId = await seed.makePerson({ email, name: "Amparo Vidal (ficticia)", locale: "es" });
      const facts = { ...conventions, slug, name, kind, timeZone: "America/Montevideo" };
      await seed.foundOrganisation(facts, [{ userId, role }], founder, []);
    }
    const link = (purpose: "password-reset" | "first-run", userId: string | null) =>
      issueLink({ tx: signin as never }, purpose, userId, 24 * 60);
    const found = {
      reset: await link("password-reset", await idOf(walkers.contributor)),
      firstRun: await link("first-run", null),
      member: (await idOf(walkers.officer)) ?? "",
      invitation: await invite(await seed.standingIn(walkers.cityAdmin, "valmer")),
    };
    await closeDatabase();
    return found;

    async function invite(by: Parameters<typeof run>[1]): Promise<string> {
      const to = {
        email: "jumelages@valmer.example",
        role: "editor",
        departmentId: null,
        locale: "fr",
      } as const;
      const { link: whole } = await run(inviteMember, by, to);
      return whole?.split("/").at(-1) ?? "";
    }
  });
}

/** Does some work while a table of the database is away, so that the pages that read it fail. */
export async function withoutTable<T>(table: string, work: () => Promise<T>): Promise<T> {
  const database = await openDatabase(readEnv(process.env));
  const owner = new pg.Client(database.ownerUrl);
  await owner.connect();
  const away = owner.escapeIdentifier(`${table}_away`);
  const here = owner.escapeIdentifier(table);
  await owner.query(`alter table ${here} rename to ${away}`);
  try {
    return await work();
  } finally {
    await owner.query(`alter table ${away} rename to ${here}`);
    await owner.end();
    await database.leave();
  }
}

/** Finds the records that the addresses name, and sends two files: one stays read, one is imported. */
export async function findRecords(
  officer: BrowserContext,
  importer: BrowserContext,
  coordinator: BrowserContext,
  headers: Record<string, string>,
): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const noun of recordNouns) {
    const { rows } = await read<{ rows: { reference: string }[] }>(officer, `/api/v1/valmer/${noun}s`);
    found[noun] = rows[0]?.reference ?? "";
  }
  found.group = await firstGroup(coordinator);
  found.importRead = await send(officer, "valmer", headers);
  found.importDone = await send(importer, "serra-azul", headers);
  const done = `/api/v1/serra-azul/imports/${found.importDone}`;
  await importer.request.post(`${done}/start`, { data: {}, headers });
  for (let turn = 0; turn < 60; turn++) {
    if ((await read<{ status: string }>(importer, done)).status === "committed") break;
    await new Promise((wait) => setTimeout(wait, 500));
  }
  return found;
}

async function firstGroup(coordinator: BrowserContext): Promise<string> {
  const page = await coordinator.newPage();
  await page.goto("/en/n/red-meridiana/groups");
  const link = page.locator("main a[href*='/groups/']:not([href$='/new'])").first();
  const address = await link.getAttribute("href");
  await page.close();
  return address?.split("/").at(-1) ?? "";
}

async function read<T>(context: BrowserContext, path: string): Promise<T> {
  return (await (await context.request.get(path)).json()) as T;
}

async function send(context: BrowserContext, slug: string, headers: Record<string, string>): Promise<string> {
  const answer = await context.request.post(`/api/v1/${slug}/imports?fileName=messy-240.csv`, {
    data: readFileSync(join(root, "tests/fixtures/imports/messy-240.csv")),
    headers: { ...headers, "content-type": "text/csv" },
  });
  return ((await answer.json()) as { id: string }).id;
}
