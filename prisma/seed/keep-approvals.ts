import { recordMeasurement } from "../../src/features/measurements/commands/record-measurement.ts";
import { returnMeasurement } from "../../src/features/measurements/commands/return-measurement.ts";
import { listMeasurements } from "../../src/features/measurements/queries/list-measurements.ts";
import { createMission } from "../../src/features/missions/commands/create-mission.ts";
import { askApproval, returnMission } from "../../src/features/missions/commands/decide-mission.ts";
import { addDays } from "../../src/lib/dates.ts";
import type { Standing } from "../../src/server/actor.ts";
import { run } from "../../src/server/run.ts";
import { standingIn } from "./found.ts";
import type { Calendar } from "./keep-records.ts";

/**
 * What waits for somebody in the world: in Valmer the culture department submitted measurements, of which one was
 * returned, and a mission was sent back; in Serra Azul an entry waits for the named approver.
 */
export async function keepApprovals({ today, years }: Calendar): Promise<void> {
  const period = String(years.at(-1));
  const [culture, admin] = [
    await standingIn("culture@valmer.example", "valmer"),
    await standingIn("admin@valmer.example", "valmer"),
  ];
  const source = "Direction de la culture";
  await submit(culture, { indicator: "T05", period, source, raise: 0.4, note: "Biennale comprise" });
  await submit(culture, { indicator: "T08", period, source, raise: 6 });
  await submit(culture, { indicator: "I06", period, source, raise: 5 });
  const returned = await submit(culture, { indicator: "I02", period, source, raise: 9 });
  await run(returnMeasurement, admin, {
    indicator: "I02",
    period,
    version: returned,
    reason: "Le total compte deux fois la médiathèque. Merci de reprendre avec la liste du personnel.",
  });
  await keepReturnedMission(culture, admin, today);
  const office = await standingIn("office@serra-azul.example", "serra-azul");
  await submit(office, { indicator: "I05", period, source: "Secretaria de Administração", raise: 3 });
}

/** A trip that the culture department prepared and the admin sent back. */
async function keepReturnedMission(culture: Standing, admin: Standing, today: string): Promise<void> {
  const { reference, version } = await run(createMission, culture, {
    where: ["place:ES:43.26:-2.93:Bilbao"],
    title: "Repérage de la résidence croisée, Bilbao",
    startsOn: addDays(today, 45),
    endsOn: addDays(today, 48),
    justification: "Choisir les ateliers qui accueilleront la résidence.",
    objective: "Une résidence d’artistes dans chacune des deux villes.",
    expectedResult: "Une convention d’accueil prête à signer.",
    travellerCount: 3,
    costAmount: "2900",
    costCurrency: "EUR",
  });
  const asked = await run(askApproval, culture, { reference, version });
  await run(returnMission, admin, {
    reference,
    version: asked.version,
    reason: "Précisez qui prend en charge l’hébergement : le coût paraît élevé pour trois personnes.",
  });
}

type Entry = { indicator: string; period: string; source: string; note?: string; raise: number };

/** Submits a value somewhat above the one in force, for approval. @returns the version submitted */
async function submit(by: Standing, { raise, ...entry }: Entry): Promise<number> {
  const grid = await run(listMeasurements, by, { period: entry.period });
  const inForce = grid.lines.find(({ code }) => code === entry.indicator)?.inForce;
  const value = Math.round(((inForce?.value ?? 10) + raise) * 10) / 10;
  const { version } = await run(recordMeasurement, by, {
    ...entry,
    value: Math.min(value, 100),
    evidence: inForce?.evidence,
    status: "submitted",
    version: inForce?.version,
  });
  return version;
}
