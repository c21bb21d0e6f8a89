import type { domains } from "../../../src/features/agreements/schema.ts";

type Domain = (typeof domains)[number];

import { spanish } from "./words-es.ts";
import { french } from "./words-fr.ts";
import { portuguese } from "./words-pt.ts";

/** What the fictional cities write in their records, in their own language. */
export type SeedWords = {
  agreements: readonly { domain: Domain; purpose: string; objective: string; plan: string }[];
  projects: readonly { domain: Domain; title: string; summary: string }[];
  hosted: readonly [title: string, kind: string][];
  attended: readonly [title: string, kind: string][];
  interventions: readonly [title: string, kind: string][];
  missions: readonly { title: string; why: string; result: string; report: string }[];
  networks: readonly [name: string, seat: string][];
  source: string;
};

/** Each language's words. */
export const words: Record<"fr" | "es" | "pt", SeedWords> = { fr: french, es: spanish, pt: portuguese };
