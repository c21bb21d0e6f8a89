import { useTranslations } from "next-intl";
import { percent } from "./scale";

/** How much of what is needed is known: `have` of `of`; `floor` (share 0–1) marks where publishing begins. */
export function CoverageBar({
  have,
  of,
  floor,
  label,
}: {
  have: number;
  of: number;
  floor?: number;
  label?: string;
}) {
  const t = useTranslations("charts");
  const share = of === 0 ? 0 : have / of;
  const under = floor !== undefined && share < floor;
  return (
    <span className="inline-flex w-full min-w-28 items-center gap-2">
      <span aria-hidden className="relative h-1.5 grow rounded-full bg-line">
        <span
          className={`absolute inset-y-0 left-0 rounded-full ${under ? "bg-warning" : "bg-mark"}`}
          style={{ width: percent(share * 100) }}
        />
        {floor !== undefined && (
          <span className="absolute -top-0.5 h-2.5 w-0.5 bg-ink" style={{ left: percent(floor * 100) }} />
        )}
      </span>
      <span className="shrink-0 text-head text-secondary">
        {label && <span className="sr-only">{label} </span>}
        {t("coverageShort", { have, of })}
        {under && <span className="sr-only">, {t("underFloor")}</span>}
      </span>
    </span>
  );
}
