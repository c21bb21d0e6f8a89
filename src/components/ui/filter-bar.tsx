import { Search, SlidersHorizontal } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/link";
import { addressWith, type Query } from "./address";
import { Button } from "./button";
import { Chip } from "./chip";
import { SoftForm } from "./soft-form";
import { StaticBlock } from "./static-body";

export type Filter = {
  /** Its key in the address. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
};

/**
 * Search and filters of a list as one GET form, with a chip for each filter in force.
 * `path` is the list's address with its language (forms are not links); keys of `query` it does not know are kept.
 */
export function FilterBar({
  path,
  query,
  found,
  filters,
  searchName = "q",
  searchLabel,
  order,
  children,
}: {
  path: string;
  query: Query;
  /** How many rows search and filters leave. */
  found: number;
  filters: Filter[];
  searchName?: string;
  searchLabel: string;
  /** The orders to choose from on a phone, where a list has no heads to sort by; kept in `sort`. */
  order?: { current: string; options: Filter["options"] };
  /** Acts on the list as seen (exports, saved views), at the end of the line. */
  children?: React.ReactNode;
}) {
  const t = useTranslations("common");
  const known = new Set([
    searchName,
    "page",
    ...(order ? ["sort"] : []),
    ...filters.map((filter) => filter.name),
  ]);
  const kept = Object.entries(query).flatMap(([key, value]) =>
    known.has(key) ? [] : [value].flat().flatMap((one) => (one ? [[key, one] as const] : [])),
  );
  const inForce = filters.flatMap((filter) => {
    const value = valueIn(query, filter.name);
    return value ? [{ filter, value }] : [];
  });
  const words = valueIn(query, searchName);
  return (
    <search className="block space-y-3 screen-only">
      <SoftForm
        action={path}
        found={t("found", { count: found })}
        className="flex flex-wrap items-center gap-3 aria-busy:cursor-progress"
      >
        {kept.map(([key, value]) => (
          <input key={`${key}=${value}`} type="hidden" name={key} value={value} />
        ))}
        <label className="relative min-w-0 grow basis-64 sm:max-w-80">
          <span className="sr-only">{searchLabel}</span>
          <Search
            aria-hidden
            className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 size-4 text-muted"
          />
          <input
            data-search
            type="search"
            name={searchName}
            defaultValue={words}
            placeholder={searchLabel}
            className="field-box pl-9"
          />
        </label>
        {filters.length > 0 && (
          <details className="group relative">
            <summary className="inline-flex min-h-11 items-center gap-2 rounded-control border border-control bg-background px-4 font-medium text-ui hover:bg-hover lg:min-h-9">
              <SlidersHorizontal aria-hidden className="size-4" />
              {t("filters")}
            </summary>
            {/* One text: a hundred choices of countries would travel element by element. Anew, it shows what is in force. */}
            <StaticBlock className="floats absolute left-0 z-30 mt-2 w-[min(20rem,calc(100vw-2rem))] space-y-4 rounded-card p-4">
              {filters.map((filter) => (
                <label key={filter.name} className="block">
                  <span className="mb-1 block text-head text-secondary">{filter.label}</span>
                  <select name={filter.name} defaultValue={valueIn(query, filter.name)} className="field-box">
                    <option value="">{t("all")}</option>
                    {filter.options.map((option) => (
                      <option key={option.value} value={option.value}>
                        {option.label}
                      </option>
                    ))}
                  </select>
                </label>
              ))}
              {order && (
                <label className="block md:hidden">
                  <span className="mb-1 block text-head text-secondary">{t("sortBy")}</span>
                  <select name="sort" defaultValue={order.current} className="field-box">
                    {order.options.map((option) => (
                      <option key={option.value} value={option.value}>
                        {option.label}
                      </option>
                    ))}
                  </select>
                </label>
              )}
              <Button type="submit" variant="primary" className="w-full">
                {t("apply")}
              </Button>
            </StaticBlock>
          </details>
        )}
        <Button type="submit" className="max-sm:sr-only">
          {t("search")}
        </Button>
        {children && <div className="flex flex-wrap items-center gap-3 sm:ml-auto">{children}</div>}
      </SoftForm>
      {(inForce.length > 0 || words) && (
        <ul aria-label={t("filtersInForce")} className="flex flex-wrap items-center gap-2">
          {words && (
            <li>
              <Chip
                label={t("search")}
                value={words}
                clearHref={addressWith(path, query, { [searchName]: null })}
                clearLabel={t("clearFilter", { filter: t("search") })}
              />
            </li>
          )}
          {inForce.map(({ filter, value }) => (
            <li key={filter.name}>
              <Chip
                label={filter.label}
                value={filter.options.find((option) => option.value === value)?.label ?? value}
                clearHref={addressWith(path, query, { [filter.name]: null })}
                clearLabel={t("clearFilter", { filter: filter.label })}
              />
            </li>
          ))}
          <li>
            <Link className="a-link px-2 text-head" href={path}>
              {t("clearAll")}
            </Link>
          </li>
        </ul>
      )}
    </search>
  );
}

function valueIn(query: Query, name: string): string {
  return [query[name]].flat()[0] ?? "";
}
