import { MISSING, NOT_APPLICABLE, reasonCode, SCORED, TOLERANCE } from "./reasons.ts";
import type { Tree } from "./tree.ts";

/** Rows of results, one row a city and period, one column a node of the tree. NaN stands for "none". */
export interface Rows {
  readonly score: Float64Array;
  readonly coverage: Float64Array;
  /** A node's weight among its siblings: nominal w, and w′ among those with a score (§4). */
  readonly nominalShare: Float64Array;
  readonly share: Float64Array;
  readonly state: Uint8Array;
  readonly reason: Uint8Array;
}

/** Empty rows for `count` cities or periods. */
export function emptyRows(nodes: number, count: number): Rows {
  const numbers = () => new Float64Array(nodes * count);
  const bytes = () => new Uint8Array(nodes * count);
  return {
    score: numbers(),
    coverage: numbers(),
    nominalShare: numbers(),
    share: numbers(),
    state: bytes(),
    reason: bytes(),
  };
}

/** What may differ from the framework: robustness changes weights and means, like-for-like lifts thresholds. */
export interface Assumptions {
  readonly weight: Float64Array;
  readonly geometric: Uint8Array;
  readonly thresholds: boolean;
}

const NO_DATA = reasonCode("no-data");
const COVERAGE = reasonCode("coverage");
const REQUIRED = reasonCode("required");
const NOT_APPLICABLE_REASON = reasonCode("not-applicable");

/**
 * Scores every branch below `top` of one row whose indicators are filled in, children before parents (§4).
 * With `end` only the nodes before it are scored anew.
 * Example: weights 2, 3, 5 on 50, 100 and nothing give 80 with coverage 0.5.
 */
export function aggregate(
  tree: Tree,
  rows: Rows,
  row: number,
  top: number,
  assumptions: Assumptions,
  end = tree.end[top]!,
): void {
  const { firstChild, child } = tree;
  const { score, coverage, nominalShare, share, state, reason } = rows;
  const { weight } = assumptions;
  for (let node = end - 1; node >= top; node--) {
    const from = firstChild[node]!;
    const to = firstChild[node + 1]!;
    if (from === to) {
      // A root whose tree lost every indicator at this stage has nothing to score.
      if (tree.nodes[node]!.children) withhold(rows, row + node, NO_DATA, 0);
      continue;
    }
    let applicable = 0;
    let available = 0;
    for (let k = from; k < to; k++) {
      const c = child[k]!;
      if (state[row + c] === NOT_APPLICABLE) continue;
      applicable += weight[c]!;
      if (state[row + c] === SCORED) available += weight[c]!;
    }
    const at = row + node;
    if (applicable === 0) {
      // Nothing that weighs applies to this city, so the branch leaves its tree too.
      withhold(rows, at, NOT_APPLICABLE_REASON, Number.NaN);
      state[at] = NOT_APPLICABLE;
      continue;
    }
    const geometric = assumptions.geometric[node] === 1;
    const floor = tree.floor[node]!;
    let covered = 0;
    let sum = 0;
    for (let k = from; k < to; k++) {
      const c = child[k]!;
      const i = row + c;
      const r = weight[c]!;
      if (state[i] === NOT_APPLICABLE) {
        nominalShare[i] = 0;
        share[i] = 0;
        continue;
      }
      nominalShare[i] = r / applicable;
      if (state[i] !== SCORED || available === 0) {
        share[i] = 0;
        continue;
      }
      const w = r / available;
      share[i] = w;
      covered += (r / applicable) * coverage[i]!;
      if (w === 0) continue;
      const v = score[i]!;
      sum += geometric ? w * Math.log(Math.max(v, floor)) : w * v;
    }
    if (assumptions.thresholds && lacksRequired(tree, rows, row, node)) withhold(rows, at, REQUIRED, covered);
    else if (assumptions.thresholds && covered < tree.minCoverage[node]! - TOLERANCE) {
      withhold(rows, at, COVERAGE, covered);
    } else if (available === 0) withhold(rows, at, NO_DATA, covered);
    else {
      score[at] = geometric ? Math.exp(sum) : sum;
      coverage[at] = covered;
      state[at] = SCORED;
      reason[at] = 0;
    }
  }
}

function withhold(rows: Rows, at: number, reason: number, coverage: number): void {
  rows.score[at] = Number.NaN;
  rows.coverage[at] = coverage;
  rows.state[at] = MISSING;
  rows.reason[at] = reason;
}

function lacksRequired(tree: Tree, rows: Rows, row: number, node: number): boolean {
  const required = tree.required[node]!;
  for (let k = 0; k < required.length; k++) if (rows.state[row + required[k]!] === MISSING) return true;
  return false;
}
