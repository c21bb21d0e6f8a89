import type { BrowserContext, Page } from "@playwright/test";
import type { Locale } from "../../src/lib/locales.ts";
import type { Words } from "../../tests/support/words.ts";
import type { Walker } from "../screens/screen.ts";
import type { Hands, Way } from "./hands.ts";

/** One way of playing every flow: in which language, at which width, with which hands, on which line. */
export type Run = { name: string; locale: Locale; width: 390 | 1280; way: Way; slow: boolean };

/** The line to the server, which a flow may lose and get back. */
export type Line = { cut: () => Promise<void>; mend: () => Promise<void> };

/** What a flow is played with. */
export type Scene = Run & {
  page: Page;
  context: BrowserContext;
  line: Line;
  hands: Hands;
  words: Words;
  /** A name nothing else has, for what the flow writes. */
  fresh: (start: string) => string;
};

/** A flow of the product, its person, and the most that each measured thing may come to. */
export type Flow = {
  name: string;
  who: Walker;
  /** The target as the product's description says it. */
  target: string;
  /** Measured name → the most it may be; clicks are not held where the keyboard alone is used. */
  limits: Readonly<Record<string, number>>;
  /** Measured by the server's clock alone, so not held on a slow line. */
  quickLineOnly?: readonly string[];
  /** Plays it once. @returns what it measured besides the hands @throws where it cannot be played to its end */
  play: (scene: Scene) => Promise<Record<string, number>>;
};

/** What one playing came to; `fault` where it broke off. */
export type Played = {
  flow: string;
  who: Walker;
  run: string;
  target: string;
  measured: Record<string, number>;
  /** Each limit that was passed. */
  over: string[];
  held: boolean;
  /** The machine's load over a minute when it ended: what else it had to do. */
  load: number;
  fault?: string;
};
