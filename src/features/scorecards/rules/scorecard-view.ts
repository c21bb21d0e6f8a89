import { activeNodes, originOf, type PlacedNode, untranslated } from "@/features/frameworks/rules.ts";
import type { DefinitionNode, FrameworkDefinition } from "@/features/frameworks/schema.ts";
import { likeForLike } from "@/scoring/change.ts";
import type { Measurement, Unit } from "@/scoring/measurement.ts";
import { scoreUnit } from "@/scoring/score-unit.ts";
import type { DimensionNote } from "@/scoring/scorecard.ts";
import { sensitivity } from "@/scoring/sensitivity.ts";
import type { DimensionView, ScoreChange, ScoreNode, WhyView } from "../schema.ts";
import type { StoredNode } from "./score-period.ts";

/** What the changes and swings of a card are computed from. */
export type ViewInput = {
  framework: FrameworkDefinition;
  stage: number;
  period: string;
  zeroPeriod: string;
  unit: Unit;
  measurements: readonly Measurement[];
};

/** A stored node with its words, and how many of the indicators below it (or itself) have a value. */
export function nodeView(node: DefinitionNode, nodes: readonly StoredNode[]): ScoreNode | null {
  const stored = nodes.find(({ code }) => code === node.code);
  if (!stored) return null;
  const below = new Set(indicatorCodes(node));
  const apply = nodes.filter(({ code, status }) => below.has(code) && status !== "not-applicable");
  const { position: _, ...rest } = stored;
  return {
    ...rest,
    name: node.name ?? untranslated(node.code),
    unit: node.unit ?? null,
    scaleType: node.scaleType ?? null,
    have: apply.filter(({ score }) => score !== null).length,
    of: apply.length,
    origin: node.type === "indicator" ? originOf(node) : null,
  };
}

/** The goalposts of an indicator: how it is normalised, and between which values where it has any. */
export function goalpostsOf({ normalisation }: DefinitionNode): WhyView["goalposts"] {
  const between = normalisation && "worst" in normalisation ? normalisation : null;
  return { method: normalisation?.method ?? "", worst: between?.worst ?? null, best: between?.best ?? null };
}

function indicatorCodes(node: DefinitionNode): string[] {
  return node.children ? node.children.flatMap(indicatorCodes) : [node.code];
}

/** The dimensions of a stored card with criteria, indicators, changes and swings, in the framework's order. */
export function dimensionViews(input: ViewInput, nodes: readonly StoredNode[]): DimensionView[] {
  const placed = activeNodes(input.framework, input.stage);
  const notes = scoreUnit(input).dimensions;
  return placed.flatMap(({ node }): DimensionView[] => {
    const view = node.type === "dimension" ? nodeView(node, nodes) : null;
    const note = notes.find(({ code }) => code === node.code);
    return view && note ? [dimensionView(input, node, view, note, placed, nodes)] : [];
  });
}

function dimensionView(
  input: ViewInput,
  dimension: DefinitionNode,
  node: ScoreNode,
  note: DimensionNote,
  placed: readonly PlacedNode[],
  nodes: readonly StoredNode[],
): DimensionView {
  const inside = placed.filter((each) => each.dimension === dimension);
  const criteria = inside.flatMap(({ node: criterion }) => {
    const view = criterion.type === "criterion" ? nodeView(criterion, nodes) : null;
    if (!view) return [];
    const indicators = inside.flatMap((each) => {
      const indicator =
        each.criterion === criterion && each.node.type === "indicator" ? nodeView(each.node, nodes) : null;
      return indicator ? [indicator] : [];
    });
    return [{ node: view, indicators }];
  });
  const indicators = criteria.flatMap((each) => each.indicators);
  const before = String(Number(input.period) - 1);
  const swings = node.score === null ? null : sensitivity(input, dimension.code);
  const named = (code: string | null, points: number | null | undefined) => {
    const name = indicators.find((each) => each.code === code)?.name;
    return code !== null && name && points !== null && points !== undefined ? { code, name, points } : null;
  };
  const swingOf = (code: string | null | undefined) => swings?.swings.find((each) => each.code === code);
  return {
    node,
    sinceZero: changeSince(input, dimension.code, input.zeroPeriod),
    sinceBefore: before === input.zeroPeriod ? null : changeSince(input, dimension.code, before),
    strongestLever: named(swings?.strongestLever ?? null, swingOf(swings?.strongestLever)?.gain),
    mostInfluential: named(swings?.mostInfluential ?? null, swingOf(swings?.mostInfluential)?.leaveOneOut),
    notApplicableShare: note.notApplicableShare,
    profile: { ...note.profile },
    criteria,
  };
}

/** The like-for-like change of a node since an earlier period (methodology §7); null when nothing can be compared. */
function changeSince(input: ViewInput, code: string, from: string): ScoreChange | null {
  if (from >= input.period) return null;
  const change = likeForLike({ ...input, from, to: input.period }, code);
  if (change.matchedDelta === null) return null;
  const { start, matchedDelta: delta, coverageEffect, matched } = change;
  return { from, start, delta, coverageEffect, matched: matched.length };
}
