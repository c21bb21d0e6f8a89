import { useTranslations } from "next-intl";
import { formatNumber } from "@/lib/numbers";
import type { Dimension } from "./dimension";
import { medianOf } from "./scale";
import { Strip } from "./strip";

/** One city among its peers on 0–100, labelled where it stands. */
export function PeerStrip({
  value,
  label,
  peers,
  median,
  dimension,
  formatLocale,
}: {
  value: number;
  label: string;
  peers: readonly number[];
  median?: number | null;
  dimension?: Dimension;
  formatLocale: string;
}) {
  const t = useTranslations("charts");
  const whole = (points: number) => formatNumber(points, formatLocale, { maximumFractionDigits: 0 });
  const middle = median ?? medianOf(peers);
  const words = [
    `${label} ${whole(value)}`,
    middle === null ? null : t("median", { value: whole(middle) }),
    t("peers", { count: peers.length }),
  ].filter(Boolean);
  return (
    <div>
      <Strip label={words.join(", ")} value={value} median={middle} peers={peers} dimension={dimension} />
      <p aria-hidden className="mt-1 flex flex-wrap gap-x-4 text-head text-secondary">
        <span className="font-medium text-ink">{words[0]}</span>
        {words.slice(1).map((word) => (
          <span key={word}>{word}</span>
        ))}
      </p>
    </div>
  );
}
