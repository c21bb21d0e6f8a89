import { classNames } from "../ui/class-names";
import { type Dimension, dimensionStroke } from "./dimension";
import { MarkShape } from "./dimension-mark";
import { percent, position } from "./scale";

const scorePoints = [0, 100] as const;
const middle = 14;

/** One axis of 0–100: the range as a band, the peers as ticks under it, their median as a bar, the value as a mark. */
export function Strip({
  label,
  value,
  range,
  median,
  peers,
  dimension,
}: {
  /** Everything the drawing says, in words. */
  label: string;
  value: number | null;
  range?: readonly [number, number] | null | undefined;
  median?: number | null | undefined;
  peers?: readonly number[] | undefined;
  dimension?: Dimension | undefined;
}) {
  const at = (score: number) => percent(position(score, scorePoints));
  const stroke = dimension ? dimensionStroke[dimension] : "stroke-accent";
  return (
    <svg role="img" aria-label={label} width="100%" height="30" className="block overflow-visible">
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
      {peers?.map((peer, index) => (
        <line
          // biome-ignore lint/suspicious/noArrayIndexKey: equal scores are told apart only by their place
          key={index}
          x1={at(peer)}
          x2={at(peer)}
          y1={21}
          y2={29}
          className="stroke-mark"
          strokeWidth="1.5"
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
          className={classNames(stroke, "opacity-35")}
        />
      )}
      {median !== null && median !== undefined && (
        <line x1={at(median)} x2={at(median)} y1={3} y2={25} className="stroke-ink" strokeWidth="2" />
      )}
      {value !== null && (
        <svg x={at(value)} y={middle} className="overflow-visible">
          {dimension ? <MarkShape dimension={dimension} /> : <circle r="6" className="fill-accent" />}
        </svg>
      )}
    </svg>
  );
}
