import type { CSSProperties } from "react";
import { percent, position } from "@/components/charts/scale";
import type { ComparedCity } from "../schema";

type Place = NonNullable<ComparedCity["place"]>;

/** Where a city stands among the ranked ones: a dot for its rank, a bar for the plausible ones, drawn for the eye only. */
export function RankBar({ place, last }: { place: Place; last: number }) {
  const at = (rank: number) => percent(position(rank, [1, last]));
  const ends = { "--a": at(place.best), "--b": at(place.worst), "--r": at(place.rank) };
  return <i className="rank-bar" style={ends as CSSProperties} />;
}
