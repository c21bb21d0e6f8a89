import { z } from "zod";
import type { Framework, FrameworkNode } from "@/scoring/framework.ts";

/** A text in the four languages of the interface. */
export const localised = z.object({ fr: z.string(), es: z.string(), pt: z.string(), en: z.string() });
export type Localised = z.infer<typeof localised>;

/** Where an indicator's values come from, as its framework states it. */
export const indicatorSource = z.object({
  kind: z.enum(["derived", "manual", "survey", "partner"]),
  metric: z.string().optional(),
  records: z.array(z.string()).optional(),
  formula: z.string().optional(),
  note: z.string().optional(),
});
export type IndicatorSource = z.infer<typeof indicatorSource>;

/** A node as people read it; what scores need of it is checked by the engine itself. */
const readableNode = z.looseObject({
  code: z.string().min(1),
  type: z.enum(["root", "dimension", "criterion", "indicator"]),
  name: localised.optional(),
  help: localised.optional(),
  unit: localised.optional(),
  scaleType: z.string().optional(),
  nature: z.enum(["quantitative", "qualitative"]).optional(),
  frequency: z.string().optional(),
  source: indicatorSource.optional(),
  seedRef: z.string().optional(),
  rubric: z.array(localised).optional(),
  contributionDefault: z.enum(["direct", "shared", "contextual"]).optional(),
  get children() {
    return z.array(readableNode).optional();
  },
});

/** What a published framework's file must hold beside what the engine demands. */
export const frameworkDefinition = z.looseObject({
  id: z.string().min(1),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  basePeriod: z.enum(["year", "semester", "quarter"]),
  name: localised,
  description: localised,
  stages: z.array(z.object({ stage: z.number().int(), name: localised })),
  bands: z.array(z.object({ min: z.number(), name: localised })),
  root: readableNode,
});

/** A node of a framework with its words. */
export type DefinitionNode = Omit<FrameworkNode, "children"> & {
  readonly type: "root" | "dimension" | "criterion" | "indicator";
  readonly name?: Localised;
  readonly help?: Localised;
  readonly unit?: Localised;
  readonly scaleType?: string;
  readonly nature?: "quantitative" | "qualitative";
  readonly frequency?: string;
  readonly source?: IndicatorSource;
  readonly seedRef?: string;
  readonly rubric?: readonly Localised[];
  readonly contributionDefault?: "direct" | "shared" | "contextual";
  readonly children?: readonly DefinitionNode[];
};

/** A published framework version: what the engine scores with, and the words people read. */
export type FrameworkDefinition = Omit<Framework, "root"> & {
  readonly name: Localised;
  readonly description: Localised;
  readonly stages: readonly { readonly stage: number; readonly name: Localised }[];
  readonly bands: readonly { readonly min: number; readonly name: Localised }[];
  readonly root: DefinitionNode;
};

/** A published version in a list to choose from. */
export const frameworkChoice = z.object({
  id: z.string(),
  key: z.string(),
  version: z.string(),
  name: localised,
  description: localised,
  stages: z.array(z.object({ stage: z.number(), name: localised })),
});
export type FrameworkChoice = z.infer<typeof frameworkChoice>;

/** How an organisation measures itself: framework version, stage, first period, zero point. */
export const adoption = z.object({
  frameworkId: z.string(),
  key: z.string(),
  frameworkVersion: z.string(),
  stage: z.number().int(),
  fromPeriod: z.string(),
  zeroPeriod: z.string(),
  version: z.number().int(),
});
export type Adoption = z.infer<typeof adoption>;
