import type { Role } from "../../../src/access/roles.ts";
import type { Locale } from "../../../src/lib/locales.ts";

/** A fictional person of the demonstration world and what they are where. */
export type SeedPerson = {
  email: string;
  name: string;
  locale: Locale;
  who: string;
  operator?: true;
  roles: readonly { organisation: string; role: Role; department?: string; approver?: true }[];
};

/** One password for every demonstration login; such logins exist only in a database seeded with this world. */
export const demoPassword = "meridiana-demo-2026";

/** One login for each role, and an agency that works for several cities. */
export const people: readonly SeedPerson[] = [
  {
    email: "admin@valmer.example",
    name: "Hélène Kerbrat (fictive)",
    locale: "fr",
    who: "admin, Valmer",
    roles: [{ organisation: "valmer", role: "admin" }],
  },
  {
    email: "agent@valmer.example",
    name: "Yanis Le Floc’h (fictif)",
    locale: "fr",
    who: "editor (international office), Valmer",
    roles: [{ organisation: "valmer", role: "editor" }],
  },
  {
    email: "culture@valmer.example",
    name: "Maëlle Tanguy (fictive)",
    locale: "fr",
    who: "contributor (culture department), Valmer",
    roles: [{ organisation: "valmer", role: "contributor", department: "Direction de la culture" }],
  },
  {
    email: "adjointe@valmer.example",
    name: "Solange Riou (fictive)",
    locale: "fr",
    who: "viewer (deputy mayor), Valmer",
    roles: [{ organisation: "valmer", role: "viewer" }],
  },
  {
    email: "oficina@porto-claro.example",
    name: "Martín Etchart (ficticio)",
    locale: "es",
    who: "admin, Porto Claro",
    roles: [{ organisation: "porto-claro", role: "admin" }],
  },
  {
    email: "relacoes@serra-azul.example",
    name: "Beatriz Nogueira (fictícia)",
    locale: "pt",
    who: "editor and named approver, Serra Azul",
    roles: [{ organisation: "serra-azul", role: "editor", approver: true }],
  },
  {
    email: "coordinacion@red-meridiana.example",
    name: "Inés Balcarce (ficticia)",
    locale: "es",
    who: "coordinator, Red Meridiana",
    roles: [{ organisation: "red-meridiana", role: "coordinator" }],
  },
  {
    email: "analyst@red-meridiana.example",
    name: "Tom Askew (fictional)",
    locale: "en",
    who: "analyst, Red Meridiana",
    roles: [{ organisation: "red-meridiana", role: "analyst" }],
  },
  {
    email: "agencia@rio-verde.example",
    name: "Catalina Ossa (ficticia)",
    locale: "es",
    who: "agency, three cities",
    roles: [
      { organisation: "rio-verde", role: "admin" },
      { organisation: "alto-pichan", role: "editor" },
      { organisation: "ciudad-faro", role: "editor" },
    ],
  },
  {
    email: "operator@meridiano.example",
    name: "Rui Antunes (fictício)",
    locale: "pt",
    who: "operator of the platform",
    operator: true,
    roles: [],
  },
];
