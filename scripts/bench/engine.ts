import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import type { Framework, FrameworkNode } from "../../src/scoring/framework.ts";
import type { Measurement } from "../../src/scoring/measurement.ts";
import { scoreRobustness } from "../../src/scoring/robustness.ts";
import { type City, scoreMany } from "../../src/scoring/score-many.ts";

// Two aims of the engine on two cores: 853 cities × 35 indicators × 10 years, and 1,000 robustness runs over 300.

/** Median and 95th percentile of the runs, in milliseconds; the processor's own time hardly minds other programs. */
interface Timing {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly processorMedianMs: number;
}

const sha256 = (text: string) => new Uint8Array(createHash("sha256").update(text).digest());
const fixture = new URL(
  "../../tests/fixtures/scoring/golden-default-framework-stage-1.json",
  import.meta.url,
);

/** The default framework with all its 35 indicators active, as in no stage. */
function framework(): Framework {
  return (JSON.parse(readFileSync(fixture, "utf8")) as { framework: Framework }).framework;
}

function indicatorsBelow(node: FrameworkNode): FrameworkNode[] {
  return node.children ? node.children.flatMap(indicatorsBelow) : [node];
}

/** Invented cities whose numbers depend only on their place, one in ten values missing. */
function cities(count: number, years: readonly string[], indicators: readonly FrameworkNode[]): City[] {
  return Array.from({ length: count }, (_, c) => {
    const measurements: Measurement[] = [];
    years.forEach((period, y) => {
      indicators.forEach((indicator, i) => {
        const noise = ((c * 7919 + y * 104_729 + i * 1_299_709) % 1000) / 1000;
        if (noise >= 0.1) measurements.push(measured(`C${c}`, indicator, period, noise));
      });
    });
    return { unit: { code: `C${c}`, attributes: { population: 50_000 + 997 * c } }, measurements };
  });
}

function measured(unit: string, indicator: FrameworkNode, period: string, noise: number): Measurement {
  const method = indicator.normalisation?.method;
  const level =
    method === "rubric" ? Math.floor(noise * 5) : method === "boolean" ? Math.round(noise) : 1 + noise * 4;
  const value = method === "rubric" || method === "boolean" || method === "likert" ? level : noise * 100;
  return { unit, indicator: indicator.code, period, value, evidence: 1, contribution: "shared" };
}

function time(runs: number, work: () => void): Timing {
  for (let i = 0; i < 3; i++) work();
  const rounds = Array.from({ length: runs }, () => {
    const start = performance.now();
    const used = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(used);
    return { wall: performance.now() - start, processor: (user + system) / 1000 };
  });
  const at = (which: "wall" | "processor", q: number) => {
    const sorted = rounds.map((round) => round[which]).sort((a, b) => a - b);
    return Math.round((sorted[Math.min(runs - 1, Math.floor(q * runs))] ?? 0) * 10) / 10;
  };
  return { medianMs: at("wall", 0.5), p95Ms: at("wall", 0.95), processorMedianMs: at("processor", 0.5) };
}

/** Times the engine: scores of a whole network over ten years, and robustness with ranks. */
export function benchEngine(): { scores: Timing; robustness: Timing; robustnessAllMeans: Timing } {
  const model = framework();
  const indicators = indicatorsBelow(model.root);
  const years = Array.from({ length: 10 }, (_, y) => String(2016 + y));
  const network = cities(853, years, indicators);
  const peers = cities(300, ["2025"], indicators);
  const study = { framework: model, period: "2025", cities: peers, node: "T", seed: "bench", sha256 };
  return {
    scores: time(15, () => scoreMany({ framework: model, periods: years, cities: network })),
    robustness: time(15, () => scoreRobustness(study)),
    robustnessAllMeans: time(7, () =>
      scoreRobustness({ ...study, aggregations: ["arithmetic", "geometric"] }),
    ),
  };
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.stdout.write(`${JSON.stringify(benchEngine(), null, 2)}\n`);
}
