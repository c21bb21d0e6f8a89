import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The facts of a record. A fact nobody gave is said to be missing, never left blank. */
export function KeyValues({ items }: { items: { label: string; value: ReactNode }[] }) {
  const t = useTranslations("common");
  return (
    // As many columns as its own place has room for: half a page holds two.
    <div className="@container">
      <dl className="grid gap-x-8 gap-y-4 @sm:grid-cols-2 @2xl:grid-cols-3">
        {items.map((item) => (
          <div key={item.label} className="min-w-0">
            <dt className="text-head text-muted">{item.label}</dt>
            {/* Underlined: beside other words a link must not be told by its colour alone. */}
            <dd className="mt-0.5 break-words text-ui [&_.a-link]:underline">
              {item.value === null || item.value === undefined || item.value === "" ? (
                <span className="text-muted">{t("notGiven")}</span>
              ) : (
                item.value
              )}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
