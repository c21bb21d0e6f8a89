import type { ConsentLevel } from "../../../src/access/consent.ts";
import type { Locale } from "../../../src/lib/locales.ts";
import { southernCities } from "./cities-south.ts";

/** A fictional city of the demonstration world, and the story its records tell. Shares are 0–1. */
export type SeedCity = {
  slug: string;
  name: string;
  country: string;
  language: Extract<Locale, "fr" | "es" | "pt">;
  formatLocale: string;
  currency: string;
  timeZone: string;
  tier: string;
  latitude: number;
  longitude: number;
  inhabitants: number;
  agreements: number;
  projects: number;
  missions: number;
  events: number;
  /** How often an agreement has an objective that can be measured and a work plan. */
  planned: number;
  /** How often an agreement has seen an action within the year. */
  alive: number;
  /** How often a mission is justified and reported in time. */
  accountable: number;
  /** How well its measured indicators stand, 0 worst to 1 best; null leaves that dimension mostly empty. */
  standing: { institutional: number | null; political: number | null; territorial: number | null };
  /** What it lets Red Meridiana read; "revoked" gave and took back; null was invited and has not answered. */
  consent: ConsentLevel | "revoked" | null;
  /** The note its records carry, in its own language. */
  story?: { sameText?: string; newMandate?: string; disparity?: string };
};

const city = (facts: SeedCity): SeedCity => facts;

/** Twelve cities of very different sizes. None exists; the people in them are invented. */
export const cities: readonly SeedCity[] = [
  city({
    slug: "valmer",
    name: "Valmer",
    country: "FR",
    language: "fr",
    formatLocale: "fr-FR",
    currency: "EUR",
    timeZone: "Europe/Paris",
    tier: "metropolis",
    latitude: 47.62,
    longitude: -2.31,
    inhabitants: 214_600,
    agreements: 26,
    projects: 12,
    missions: 16,
    events: 14,
    planned: 0.6,
    alive: 0.65,
    accountable: 0.8,
    standing: { institutional: 0.62, political: 0.41, territorial: 0.55 },
    consent: "agreements",
  }),
  city({
    slug: "porto-claro",
    name: "Porto Claro",
    country: "UY",
    language: "es",
    formatLocale: "es-UY",
    currency: "UYU",
    timeZone: "America/Montevideo",
    tier: "department",
    latitude: -34.71,
    longitude: -55.42,
    inhabitants: 1_319_000,
    agreements: 96,
    projects: 14,
    missions: 18,
    events: 16,
    planned: 0.08,
    alive: 0.18,
    accountable: 0.55,
    standing: { institutional: 0.55, political: 0.35, territorial: 0.5 },
    consent: "indicators",
    story: {
      sameText:
        "Las partes acuerdan estrechar los lazos de amistad y fomentar los intercambios culturales, deportivos y comerciales entre ambas ciudades hermanas.",
    },
  }),
  city({
    slug: "saint-aubin-sur-lore",
    name: "Saint-Aubin-sur-Lore",
    country: "FR",
    language: "fr",
    formatLocale: "fr-FR",
    currency: "EUR",
    timeZone: "Europe/Paris",
    tier: "municipality",
    latitude: 46.38,
    longitude: 0.83,
    inhabitants: 18_400,
    agreements: 5,
    projects: 3,
    missions: 4,
    events: 4,
    planned: 0.6,
    alive: 0.8,
    accountable: 1,
    standing: { institutional: 0.35, political: 0.4, territorial: 0.6 },
    consent: "indicators",
  }),
  city({
    slug: "puerta-del-mar",
    name: "Puerta del Mar",
    country: "ES",
    language: "es",
    formatLocale: "es-ES",
    currency: "EUR",
    timeZone: "Europe/Madrid",
    tier: "municipality",
    latitude: 36.94,
    longitude: -3.12,
    inhabitants: 588_300,
    agreements: 31,
    projects: 13,
    missions: 14,
    events: 18,
    planned: 0.7,
    alive: 0.6,
    accountable: 0.85,
    standing: { institutional: 0.7, political: 0.66, territorial: 0.48 },
    consent: "agreements",
  }),
  city({
    slug: "serra-azul",
    name: "Serra Azul",
    country: "BR",
    language: "pt",
    formatLocale: "pt-BR",
    currency: "BRL",
    timeZone: "America/Sao_Paulo",
    tier: "municipality",
    latitude: -19.31,
    longitude: -43.22,
    inhabitants: 2_412_000,
    agreements: 34,
    projects: 16,
    missions: 17,
    events: 19,
    planned: 0.5,
    alive: 0.55,
    accountable: 0.7,
    standing: { institutional: 0.5, political: 0.58, territorial: 0.62 },
    consent: "indicators",
  }),
  ...southernCities,
];

/** The network all of them know. */
export const network = {
  slug: "red-meridiana",
  name: "Red Meridiana",
  country: "UY",
  language: "es",
  formatLocale: "es-UY",
  currency: "USD",
  timeZone: "America/Montevideo",
} as const;
