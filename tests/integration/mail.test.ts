import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requestPasswordReset, resetPassword } from "@/features/accounts/commands/reset-password.ts";
import { inviteMember } from "@/features/invitations/commands/invite-member.ts";
import { listInvitations } from "@/features/invitations/queries.ts";
import { runAccount } from "@/server/corridor.ts";
import { run } from "@/server/run.ts";
import { type TestDatabase, testDatabase } from "../support/database.ts";
import { openMailbox } from "../support/mailbox.ts";
import { makeOrganisation, makePerson, standingOf } from "../support/people.ts";
import { refusalOf } from "../support/refusals.ts";

let db: TestDatabase;
let mailbox: Awaited<ReturnType<typeof openMailbox>>;
const origin = { address: "192.0.2.9", userAgent: "" };
const lettersTo = (email: string) => mailbox.letters.filter(({ to }) => to === email);
const linkIn = (text: string | undefined) => /https?:\S+/.exec(text ?? "")?.[0] ?? "";

beforeAll(async () => {
  mailbox = await openMailbox();
  process.env.SMTP_URL = mailbox.url;
  db = await testDatabase();
});
afterAll(() => mailbox.close());

describe("a forgotten password, where mail is set", () => {
  it("brings a link in the person's language that sets a new one, once", async () => {
    const person = await makePerson(db, { locale: "es", name: "Inés Duarte" });
    await runAccount(requestPasswordReset, null, origin, { email: person.email });
    await expect.poll(() => lettersTo(person.email).length).toBe(1);
    const text = lettersTo(person.email)[0]?.text;
    expect(text).toContain("Buenos días, Inés Duarte");
    expect(linkIn(text)).toMatch(/^http:\/\/localhost:3000\/es\/reset\//);
    const input = {
      token: linkIn(text).split("/").at(-1),
      password: "tortuga lenta 47 azul",
      passwordAgain: "tortuga lenta 47 azul",
    };
    await runAccount(resetPassword, null, origin, input);
    expect((await refusalOf(runAccount(resetPassword, null, origin, input))).code).toBe("invalid");
  });

  it("answers alike for an address nobody has, and mails nothing there", async () => {
    const known = await makePerson(db);
    const answers = [];
    for (const email of [known.email, "nobody-at-all@example.org"])
      answers.push(await runAccount(requestPasswordReset, null, origin, { email }));
    expect(answers[0]).toEqual(answers[1]);
    await expect.poll(() => lettersTo(known.email).length).toBe(1);
    expect(lettersTo("nobody-at-all@example.org")).toHaveLength(0);
  });

  it("answers before anything is written for somebody, so that its time tells nobody who has an account", async () => {
    const known = await makePerson(db);
    const client = new pg.Client(db.owner);
    await client.connect();
    await client.query("begin; lock table single_use_link in access exclusive mode");
    await runAccount(requestPasswordReset, null, origin, { email: known.email });
    expect(lettersTo(known.email)).toHaveLength(0);
    await client.query("rollback");
    await client.end();
    await expect.poll(() => lettersTo(known.email).length).toBe(1);
  });

  it("may be asked for three times an hour, whoever's the address is", async () => {
    for (const email of [(await makePerson(db)).email, "nobody-else@example.org"]) {
      const codes: string[] = [];
      for (let n = 0; n < 5; n++)
        codes.push(
          await runAccount(
            requestPasswordReset,
            null,
            { ...origin, address: `192.0.2.${100 + n}` },
            { email },
          ).then(
            () => "asked",
            (error: { code: string }) => error.code,
          ),
        );
      expect(codes).toEqual(["asked", "asked", "asked", "too-many-requests", "too-many-requests"]);
    }
  });
});

describe("an invitation, where mail is set", () => {
  it("goes to the invited address, and its link to nobody else", async () => {
    const city = await makeOrganisation(db, { name: "Évora" });
    const admin = await standingOf(db, await makePerson(db, { organisation: city, name: "Rui Sá" }), city);
    const email = "convidada@example.org";
    const sent = await run(inviteMember, admin, { email, role: "viewer", locale: "pt" });
    expect(sent).toMatchObject({ mailed: true, link: null });
    expect(lettersTo(email)[0]?.text).toContain("Rui Sá envia um convite para entrar em Évora");
    expect(linkIn(lettersTo(email)[0]?.text)).toContain("/pt/invitation/");
  });

  it("shows its link after all when the mail server turns it away, and stays valid", async () => {
    const city = await makeOrganisation(db, {});
    const admin = await standingOf(db, await makePerson(db, { organisation: city }), city);
    mailbox.refuse(true);
    const sent = await run(inviteMember, admin, { email: "refused@example.org", role: "viewer" });
    mailbox.refuse(false);
    expect(sent.mailed).toBe(false);
    expect(sent.link).toContain("/invitation/");
    expect(await run(listInvitations, admin, {})).toHaveLength(1);
  });
});
