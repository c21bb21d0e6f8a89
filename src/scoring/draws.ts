import { hasGoalposts } from "./normalise.ts";
import { LOG } from "./normaliser.ts";
import type { Random } from "./random.ts";
import type { Tree } from "./tree.ts";

/** How much a run may differ from the framework (§8). */
export interface Noise {
  /** δ for weights and γ for goalposts, as shares. */
  readonly weight: number;
  readonly goalposts: number;
  /** Means to choose among; one is used as it is, none leaves the framework's own. */
  readonly aggregations: readonly ("arithmetic" | "geometric")[];
}

/** One run's assumptions, overwritten by the next. */
export interface Draw {
  readonly weight: Float64Array;
  readonly geometric: Uint8Array;
  /** Ends of each indicator's goalposts, of their logs for log-goalposts. */
  readonly from: Float64Array;
  readonly to: Float64Array;
  readonly thresholds: boolean;
}

/** The framework's own assumptions, to be redrawn. */
export function firstDraw(tree: Tree): Draw {
  return {
    weight: tree.weight.slice(),
    geometric: tree.geometric.slice(),
    from: Float64Array.from(tree.normalisers, (n) => n?.from ?? 0),
    to: Float64Array.from(tree.normalisers, (n) => n?.to ?? 0),
    thresholds: true,
  };
}

/**
 * Draws one run in the order of §8: a weight for each active node but the root, then worst and best of each
 * indicator with goalposts, then one mean for all nodes.
 * Example: with δ = γ = 0 and no list of means, a run equals the framework.
 */
export function redraw(draw: Draw, tree: Tree, noise: Noise, random: Random): void {
  for (let node = 1; node < tree.nodes.length; node++) {
    draw.weight[node] = tree.weight[node]! * (1 + noise.weight * (2 * random.double() - 1));
  }
  if (noise.goalposts > 0) {
    for (const leaf of tree.leaves) {
      const normaliser = tree.normalisers[leaf]!;
      if (!hasGoalposts(normaliser)) continue;
      const reach = noise.goalposts * (normaliser.to - normaliser.from);
      draw.from[leaf] = normaliser.from + reach * (2 * random.double() - 1);
      draw.to[leaf] = normaliser.to + reach * (2 * random.double() - 1);
    }
  }
  const { aggregations } = noise;
  if (aggregations.length === 0) return;
  const pick = aggregations.length > 1 ? Math.floor(random.double() * aggregations.length) : 0;
  draw.geometric.fill(aggregations[pick] === "geometric" ? 1 : 0);
}

/** What a goalpost position is measured on: x, or its logarithm, whose low end is −∞ (§3). */
export function axis(kind: number, x: number, offset: number): number {
  if (kind !== LOG) return x;
  return x + offset > 0 ? Math.log(x + offset) : Number.NEGATIVE_INFINITY;
}
