import { useTranslations } from "next-intl";
import { classNames } from "./class-names";

/** The final shape of something on its way; appears after 300 ms, so that quick answers never flicker. */
export function Skeleton({ className }: { className?: string }) {
  return <div aria-hidden className={classNames("skeleton h-4", className)} />;
}

/** A page on its way: title, sentence and rows in their final places. */
export function PageSkeleton({ rows = 12 }: { rows?: number }) {
  const t = useTranslations("common");
  return (
    <div role="status" className="space-y-8">
      <span className="sr-only">{t("loading")}</span>
      <div className="space-y-3">
        <Skeleton className="h-7 w-64 max-w-full" />
        <Skeleton className="w-96 max-w-full" />
      </div>
      <div className="space-y-2">
        {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
          <Skeleton key={row} className="h-9" />
        ))}
      </div>
    </div>
  );
}
