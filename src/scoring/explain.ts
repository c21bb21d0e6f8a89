import type { Rows } from "./aggregate.ts";
import { SCORED } from "./reasons.ts";
import type { Tree } from "./tree.ts";

/** How a top score is made of its nodes; NaN where a node takes no part (§6). */
export interface Explanation {
  /** Products of the shares from the top down: nominal w, and effective ω among what has a score. */
  readonly nominalWeight: Float64Array;
  readonly weight: Float64Array;
  /** ω·v where every mean is arithmetic; NaN elsewhere. */
  readonly contribution: Float64Array;
  /** What the node takes of 100 − S. */
  readonly loss: Float64Array;
}

/** Empty explanations for `count` rows. */
export function emptyExplanation(nodes: number, count: number): Explanation {
  const numbers = () => new Float64Array(nodes * count);
  return { nominalWeight: numbers(), weight: numbers(), contribution: numbers(), loss: numbers() };
}

/**
 * Hands each top score down to its indicators, as contributions and as losses (§6).
 * Example: a geometric mean of 25 and 50 loses 64.64, shared ln 4 : ln 2.
 */
export function explain(tree: Tree, rows: Rows, out: Explanation, row: number): void {
  const { firstChild, end, tops, high } = tree;
  if (tops[0] !== 0) standApart(rows, out, row);
  for (let t = 0; t < tops.length; t++) {
    const top = tops[t]!;
    const at = row + top;
    const live = rows.state[at] === SCORED;
    const score = rows.score[at]!;
    const additive = tree.allArithmetic[top] === 1;
    out.nominalWeight[at] = 1;
    out.weight[at] = live ? 1 : 0;
    out.contribution[at] = live && additive ? score : Number.NaN;
    out.loss[at] = live ? high - score : Number.NaN;
    for (let node = top; node < end[top]!; node++) {
      const from = firstChild[node]!;
      const to = firstChild[node + 1]!;
      if (from < to) passDown(tree, rows, out, row, node, from, to, additive);
    }
  }
}

/** The root above dimensions that stand apart has no score to explain, and claims none. */
function standApart(rows: Rows, out: Explanation, row: number): void {
  rows.score[row] = Number.NaN;
  out.nominalWeight[row] = 0;
  out.weight[row] = 0;
  out.contribution[row] = Number.NaN;
  out.loss[row] = Number.NaN;
}

function passDown(
  tree: Tree,
  rows: Rows,
  out: Explanation,
  row: number,
  node: number,
  from: number,
  to: number,
  additive: boolean,
): void {
  const { child, high } = tree;
  const at = row + node;
  const live = rows.state[at] === SCORED && !Number.isNaN(out.loss[at]!);
  const geometric = tree.geometric[node] === 1;
  const floor = tree.floor[node]!;
  const sunk = geometric && floor === 0 && rows.score[at] === 0;
  let total = 0;
  for (let k = from; live && k < to; k++) {
    const i = row + child[k]!;
    if (rows.share[i]! > 0) total += need(rows.share[i]!, rows.score[i]!, geometric, floor, high, sunk);
  }
  const perNeed = total > 0 ? out.loss[at]! / total : 0;
  const nominal = out.nominalWeight[at]!;
  const weight = out.weight[at]!;
  for (let k = from; k < to; k++) {
    const i = row + child[k]!;
    out.nominalWeight[i] = nominal * rows.nominalShare[i]!;
    if (!live || rows.state[i] !== SCORED) {
      out.weight[i] = 0;
      out.contribution[i] = Number.NaN;
      out.loss[i] = Number.NaN;
      continue;
    }
    const share = rows.share[i]!;
    const omega = weight * share;
    out.weight[i] = omega;
    out.contribution[i] = additive ? omega * rows.score[i]! : Number.NaN;
    out.loss[i] = share > 0 ? perNeed * need(share, rows.score[i]!, geometric, floor, high, sunk) : 0;
  }
}

/** In what proportion a child takes its parent's loss. Zeros under a floor of 0 take all of it, by weight. */
function need(
  share: number,
  v: number,
  geometric: boolean,
  floor: number,
  high: number,
  sunk: boolean,
): number {
  if (!geometric) return share * (high - v);
  if (sunk) return v === 0 ? share : 0;
  return share * Math.log(high / Math.max(v, floor));
}
