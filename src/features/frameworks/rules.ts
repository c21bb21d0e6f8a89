import type { Locale } from "@/lib/locales.ts";
import type { DefinitionNode, FrameworkDefinition, Localised } from "./schema.ts";

/** The metrics that today's records give, each with the family of records its value is counted from. */
export const recordMetrics = {
  "missions.justified_and_reported_share": "missions",
  "agreements.with_objectives_share": "agreements",
  "agreements.active_share": "agreements",
  "networks.leadership_roles": "networks",
  "events.contributions": "events",
  "projects.territorial_actor_share": "projects",
  "events.hosted": "events",
  "projects.beneficiaries": "projects",
} as const;
export type RecordMetric = keyof typeof recordMetrics;

/**
 * How an indicator gets its value: counted from the records, entered until its records come, or entered for good.
 */
export type Origin = "records" | "records-later" | "entered";

/** Tells whether a metric is one that today's records give. */
export function isRecordMetric(metric: string | undefined): metric is RecordMetric {
  return metric !== undefined && Object.hasOwn(recordMetrics, metric);
}

/** Where an indicator's value comes from today. */
export function originOf(indicator: DefinitionNode): Origin {
  if (indicator.source?.kind !== "derived") return "entered";
  return isRecordMetric(indicator.source.metric) ? "records" : "records-later";
}

/** Says whether a node counts at a stage, or anything below it does. */
function isActiveAt(node: DefinitionNode, stage: number): boolean {
  if (node.children) return node.children.some((child) => isActiveAt(child, stage));
  return !node.stages || node.stages.some((each) => Number(each) === stage);
}

/** A node with where it hangs. */
export type PlacedNode = {
  node: DefinitionNode;
  dimension: DefinitionNode | null;
  criterion: DefinitionNode | null;
};

/** Every node active at a stage, parents before children, in the framework's order. */
export function activeNodes(framework: FrameworkDefinition, stage: number): PlacedNode[] {
  const found: PlacedNode[] = [];
  const visit = (
    node: DefinitionNode,
    dimension: DefinitionNode | null,
    criterion: DefinitionNode | null,
  ) => {
    if (!isActiveAt(node, stage)) return;
    found.push({ node, dimension, criterion });
    const inside = node.type === "dimension" ? node : dimension;
    for (const child of node.children ?? [])
      visit(child, inside, node.type === "criterion" ? node : criterion);
  };
  visit(framework.root, null, null);
  return found;
}

/** The indicators active at a stage, in the framework's order. */
export function activeIndicators(framework: FrameworkDefinition, stage: number): PlacedNode[] {
  return activeNodes(framework, stage).filter(({ node }) => node.type === "indicator");
}

/** The dimensions active at a stage, in the framework's order. */
export function dimensionsOf(framework: FrameworkDefinition, stage: number): DefinitionNode[] {
  return activeNodes(framework, stage).flatMap(({ node }) => (node.type === "dimension" ? [node] : []));
}

/** A node by its code, at whatever stage it counts; null where the framework has none. */
export function findNode(framework: FrameworkDefinition, code: string): PlacedNode | null {
  const stages = framework.stages.map(({ stage }) => stage);
  for (const stage of stages) {
    const found = activeNodes(framework, stage).find(({ node }) => node.code === code);
    if (found) return found;
  }
  return null;
}

/** A text that reads the same in every language: a code, where a framework gives no name. */
export function untranslated(text: string): Localised {
  return { fr: text, es: text, pt: text, en: text };
}

/** A text in a reader's language; a framework's texts exist in all four. */
export function inWords(text: Localised | undefined, locale: string): string {
  return text ? (text[locale as Locale] ?? text.en) : "";
}

/**
 * The years that an adoption scores, oldest first: from its first year or its zero point, whichever is earlier, to the
 * current one and never beyond.
 */
export function scoredYears(
  adoption: { fromPeriod: string; zeroPeriod: string },
  thisYear: string,
): string[] {
  const years: string[] = [];
  const first = Math.min(Number(adoption.fromPeriod), Number(adoption.zeroPeriod));
  for (let year = first; year <= Number(thisYear); year++) years.push(String(year));
  return years;
}
