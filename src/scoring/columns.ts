import { axis, type Draw } from "./draws.ts";
import { hasGoalposts } from "./normalise.ts";
import { MISSING, NOT_APPLICABLE, SCORED, TOLERANCE } from "./reasons.ts";
import type { Batch } from "./score-many.ts";

/**
 * Scores of many cities in one period, a column a node, rescored run after run. What cannot change between runs —
 * who has data, what applies, what lacks a required indicator — is settled once.
 */
export interface Columns {
  readonly batch: Batch;
  readonly top: number;
  readonly count: number;
  /** Column `node - top` starts at that number times `count`; NaN stands for no score. */
  readonly score: Float64Array;
  readonly coverage: Float64Array;
  /** 1 where the node applies to the city, and 1 where a required indicator withholds it. */
  readonly applies: Uint8Array;
  readonly barred: Uint8Array;
  /** Where each city stands on an indicator's goalposts, for those whose goalposts move. */
  readonly axes: readonly (Float64Array | null)[];
}

/** The columns of a scored batch of one period, from `top` down; `goalpostNoise` is δ, a share of the distance between goalposts (§8). */
export function columnsOf(batch: Batch, top: number, goalpostNoise: number): Columns {
  const { tree, rows, value, input } = batch;
  const count = input.cities.length;
  const size = tree.nodes.length;
  const width = tree.end[top]! - top;
  const cell = (i: number) => (i % count) * size + top + Math.floor(i / count);
  const length = width * count;
  return {
    batch,
    top,
    count,
    score: Float64Array.from({ length }, (_, i) => rows.score[cell(i)]!),
    coverage: Float64Array.from({ length }, (_, i) => rows.coverage[cell(i)]!),
    applies: Uint8Array.from({ length }, (_, i) => (rows.state[cell(i)] === NOT_APPLICABLE ? 0 : 1)),
    barred: Uint8Array.from({ length }, (_, i) => {
      const row = (i % count) * size;
      const required = tree.required[top + Math.floor(i / count)]!;
      return required.some((leaf) => rows.state[row + leaf] === MISSING) ? 1 : 0;
    }),
    axes: Array.from({ length: width }, (_, column) => {
      const normaliser = tree.normalisers[top + column];
      if (!normaliser || goalpostNoise <= 0 || !hasGoalposts(normaliser)) return null;
      return Float64Array.from({ length: count }, (_, c) => {
        const at = c * size + top + column;
        return rows.state[at] === SCORED ? axis(normaliser.kind, value[at]!, normaliser.offset) : Number.NaN;
      });
    }),
  };
}

/** Rescores every city under one draw; the top's scores are the first `count` numbers of `score` (§4, §8). */
export function rescore(columns: Columns, draw: Draw): void {
  const { batch, top, axes } = columns;
  const { tree } = batch;
  for (let node = tree.end[top]! - 1; node >= top; node--) {
    const positions = axes[node - top];
    if (positions) moveGoalposts(columns, node, positions, draw.from[node]!, draw.to[node]!);
    else if (tree.firstChild[node]! < tree.firstChild[node + 1]!) combine(columns, node, draw);
  }
}

function moveGoalposts(
  columns: Columns,
  node: number,
  positions: Float64Array,
  from: number,
  to: number,
): void {
  const { low, high } = columns.batch.tree;
  const { score, count } = columns;
  const base = (node - columns.top) * count;
  for (let c = 0; c < count; c++) {
    // A city without a value stays NaN, which no comparison touches.
    const t = (positions[c]! - from) / (to - from);
    score[base + c] = low + (high - low) * (t < 0 ? 0 : Math.min(t, 1));
  }
}

function combine(columns: Columns, node: number, draw: Draw): void {
  const { batch, top, count, score, coverage, applies, barred } = columns;
  const { tree } = batch;
  const geometric = draw.geometric[node] === 1;
  const floor = tree.floor[node]!;
  const least = tree.minCoverage[node]! - TOLERANCE;
  const base = (node - top) * count;
  for (let c = 0; c < count; c++) {
    let applicable = 0;
    let available = 0;
    let covered = 0;
    let sum = 0;
    for (let k = tree.firstChild[node]!; k < tree.firstChild[node + 1]!; k++) {
      const child = tree.child[k]!;
      const weight = draw.weight[child]!;
      const at = (child - top) * count + c;
      if (weight === 0 || applies[at] === 0) continue;
      applicable += weight;
      const v = score[at]!;
      if (Number.isNaN(v)) continue;
      available += weight;
      covered += weight * coverage[at]!;
      sum += geometric ? weight * Math.log(Math.max(v, floor)) : weight * v;
    }
    const at = base + c;
    coverage[at] = covered / applicable;
    const withheld = available === 0 || barred[at] === 1 || covered / applicable < least;
    score[at] = withheld ? Number.NaN : geometric ? Math.exp(sum / available) : sum / available;
  }
}
