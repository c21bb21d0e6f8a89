import type { Dimension } from "@/components/charts/dimension";
import { MarkShape } from "@/components/charts/dimension-mark";
import { percent, position } from "@/components/charts/scale";

export type StripMark = { key: string; label: string; value: number };

const middle = 14;

/**
 * One axis of 0–100: the range as a band, earlier scores as open marks, the score as its dimension's mark. Everything
 * drawn is said in `label`; colour is never alone and grey prints as well.
 */
export function ScoreStrip({
  label,
  value,
  range,
  marks,
  dimension,
}: {
  label: string;
  value: number | null;
  range: readonly [number, number] | null;
  marks: readonly StripMark[];
  dimension: Dimension;
}) {
  const at = (score: number) => percent(position(score, [0, 100]));
  const stroke = {
    institutional: "stroke-institutional",
    political: "stroke-political",
    territorial: "stroke-territorial",
  };
  return (
    <svg role="img" aria-label={label} width="100%" height="28" className="block overflow-visible">
      <line x1="0" x2="100%" y1={middle} y2={middle} className="stroke-control" strokeWidth="1" />
      {[0, 50, 100].map((tick) => (
        <line
          key={tick}
          x1={at(tick)}
          x2={at(tick)}
          y1={middle - 3}
          y2={middle + 3}
          className="stroke-control"
        />
      ))}
      {range && (
        <line
          x1={at(range[0])}
          x2={at(range[1])}
          y1={middle}
          y2={middle}
          strokeWidth="7"
          strokeLinecap="round"
          className={`${stroke[dimension]} opacity-35`}
        />
      )}
      {marks.map((mark) => (
        <line
          key={mark.key}
          x1={at(mark.value)}
          x2={at(mark.value)}
          y1={4}
          y2={24}
          className="stroke-ink"
          strokeWidth="2"
          strokeDasharray={mark.key === "zero" ? "3 2" : undefined}
        />
      ))}
      {value !== null && (
        <svg x={at(value)} y={middle} className="overflow-visible" aria-hidden="true">
          <MarkShape dimension={dimension} />
        </svg>
      )}
    </svg>
  );
}
