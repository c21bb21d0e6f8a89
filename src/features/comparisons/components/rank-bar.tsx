import { percent, position } from "@/components/charts/scale";
import type { ComparedCity } from "../schema";

/** Where a city stands among the ranked ones: a dot for its rank, a bar for the plausible ones, drawn for the eye only. */
export function RankBar({ place, last }: { place: ComparedCity["place"]; last: number }) {
  const at = (rank: number) => percent(position(rank, [1, last]));
  return (
    <svg aria-hidden="true" width="100%" height="14" className="min-w-16 overflow-visible">
      <line x1="0" x2="100%" y1="7" y2="7" className="stroke-line" />
      {place && (
        <>
          <line
            x1={at(place.best)}
            x2={at(place.worst)}
            y1="7"
            y2="7"
            strokeWidth="4"
            strokeLinecap="round"
            className="stroke-accent opacity-35"
          />
          <circle cx={at(place.rank)} cy="7" r="4" className="fill-accent" />
        </>
      )}
    </svg>
  );
}
