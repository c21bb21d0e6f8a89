/** A place on a drawing: where a value stands between two ends, in per cent of the width (0–100), kept inside. */
export function position(value: number, [first, last]: readonly [number, number]): number {
  if (first === last) return 50;
  return Math.min(100, Math.max(0, ((value - first) / (last - first)) * 100));
}

/** A per cent for an SVG or style attribute: at most two decimals, so that a page of 853 rows stays small. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}

/** The step of the heat ramp (1–5) of a score of 0–100 points; each step is twenty points wide, 100 is in the last. */
export function heatStep(scorePoints: number): 1 | 2 | 3 | 4 | 5 {
  return Math.min(5, Math.max(1, Math.floor(scorePoints / 20) + 1)) as 1 | 2 | 3 | 4 | 5;
}

/** The middle value; the mean of the two middle ones of an even number; null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)];
  const high = sorted[Math.floor(sorted.length / 2)];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Round tick values from the least to the greatest that fit between two ends, about `count` of them. */
export function ticks(first: number, last: number, count = 4): number[] {
  const [low, high] = first < last ? [first, last] : [last, first];
  const span = high - low;
  if (span === 0) return [low];
  const rough = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((size) => size * power >= rough) ?? 10) * power;
  const start = Math.ceil(low / step);
  const end = Math.floor(high / step);
  return Array.from({ length: end - start + 1 }, (_, index) => (start + index) * step);
}

/** Ticks for places in an order from 1: the first, round ones, the last, none closer than a tenth of the whole. */
export function rankTicks(last: number): number[] {
  if (last <= 1) return [1];
  const inner = ticks(1, last).filter((rank) => rank - 1 >= last / 10 && last - rank >= last / 10);
  return [1, ...inner.map(Math.round), last];
}

/**
 * Pushes labels apart so that none covers its neighbour, moving each as little as it can.
 * Places and `gap` in the drawing's units; the answer keeps the order of the input.
 */
export function spread(
  places: readonly number[],
  gap: number,
  [least, most]: readonly [number, number],
): number[] {
  const order = places.map((place, index) => ({ place, index })).sort((a, b) => a.place - b.place);
  let floor = least;
  for (const item of order) {
    item.place = Math.max(item.place, floor);
    floor = item.place + gap;
  }
  let ceiling = most;
  for (const item of order.reverse()) {
    item.place = Math.min(item.place, ceiling);
    ceiling = item.place - gap;
  }
  const placed = new Array<number>(places.length);
  for (const item of order) placed[item.index] = item.place;
  return placed;
}

/** A path through points, broken where a value is missing: never a line over a gap. Points in the drawing's units. */
export function brokenLine(points: readonly ({ x: number; y: number } | null)[]): string {
  let down = false;
  return points
    .flatMap((point) => {
      if (!point) {
        down = false;
        return [];
      }
      const step = `${down ? "L" : "M"}${Math.round(point.x * 10) / 10} ${Math.round(point.y * 10) / 10}`;
      down = true;
      return [step];
    })
    .join("");
}
