import type { Page } from "@playwright/test";

/** The people of the demonstration world, and of what `prepare` adds to it, who open the screens. */
export const walkers = {
  officer: "agent@valmer.example",
  contributor: "culture@valmer.example",
  cityAdmin: "admin@valmer.example",
  deputyMayor: "adjointe@valmer.example",
  smallTown: "office@bahr-ouadi.example",
  planalto: "relacoes@serra-azul.example",
  coordinator: "coordinacion@red-meridiana.example",
  analyst: "analyst@red-meridiana.example",
  agency: "agencia@rio-verde.example",
  operator: "operator@meridiano.example",
  newcomer: "vacia@nueva-ribera.example",
  newCoordinator: "vacia@red-nueva.example",
} as const;

export type Walker = keyof typeof walkers;

type ScreenState = "filled" | "empty" | "error" | "no permission" | "loading" | "opened";

/** One screen in one state: who opens it, and what is done there before it is drawn. */
export type Screen = {
  /** File name of its pictures and of its row in docs/look.md. */
  name: string;
  /** Folder of its page.tsx below src/app/[locale]; "" is the home. */
  page: string;
  /** Nobody: a visitor. */
  walker: Walker | null;
  /** Address after the language; `{name}` stands for what `prepare` found or made. */
  path: string;
  state: ScreenState;
  act?: (page: Page) => Promise<unknown>;
  /** Only at these widths, where the others have no such state. */
  widths?: readonly number[];
  /** Drawn last, while this table is away: what a failure looks like. */
  broken?: string;
  /** Drawn on paper too. */
  print?: true;
};
