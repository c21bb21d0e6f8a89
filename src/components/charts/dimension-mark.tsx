import { type Dimension, dimensionFill } from "./dimension";

const shapes: Record<Dimension, string> = {
  institutional: "M6 0a6 6 0 1 1-12 0a6 6 0 1 1 12 0Z",
  political: "M0-7.5 7.5 0 0 7.5-7.5 0Z",
  territorial: "M-5.5-5.5h11v11h-11Z",
};

/** A dimension's mark inside a drawing, its centre at the origin: ● ◆ ■, about twelve units wide. */
export function MarkShape({ dimension }: { dimension: Dimension }) {
  return <path d={shapes[dimension]} className={dimensionFill[dimension]} />;
}

/** A dimension's mark beside its name; the name says it, so readers of text need not hear it. `size` in pixels. */
export function DimensionMark({ dimension, size = 12 }: { dimension: Dimension; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="-8 -8 16 16"
      className="inline-block shrink-0"
    >
      <MarkShape dimension={dimension} />
    </svg>
  );
}
