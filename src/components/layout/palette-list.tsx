"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { NavItem } from "./nav";
import { findItems } from "./palette-search";

/** The palette's box and list; arrows move, Enter goes, Escape leaves. Hrefs come with their language. */
export function PaletteList({
  places,
  create,
  searchUrl,
  onDone,
}: {
  places: NavItem[];
  create: NavItem[];
  searchUrl?: string;
  onDone: () => void;
}) {
  const t = useTranslations("layout");
  const router = useRouter();
  const id = useId();
  const [query, setQuery] = useState("");
  const [records, setRecords] = useState<NavItem[]>([]);
  const [at, setAt] = useState(0);
  const box = useRef<HTMLInputElement>(null);

  // The list arrives after the dialog has chosen where to put the focus.
  useEffect(() => box.current?.focus(), []);

  useEffect(() => {
    if (!searchUrl || query.trim().length < 2) return setRecords([]);
    const stop = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const glue = searchUrl.includes("?") ? "&" : "?";
        const answer = await fetch(`${searchUrl}${glue}q=${encodeURIComponent(query)}`, {
          signal: stop.signal,
        });
        if (answer.ok) setRecords((await answer.json()) as NavItem[]);
      } catch {
        setRecords([]); // The places stay; a search that fails is a search without records.
      }
    }, 150);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [query, searchUrl]);

  const sections = [
    { label: t("createTitle"), items: findItems(create, query) },
    { label: t("places"), items: findItems(places, query) },
    { label: t("records"), items: records },
  ].filter((section) => section.items.length > 0);
  const all = sections.flatMap((section) => section.items);
  const active = all[Math.min(at, all.length - 1)];

  function go(item: NavItem | undefined) {
    if (!item) return;
    onDone();
    router.push(item.href);
  }

  function move(event: KeyboardEvent) {
    if (event.key === "ArrowDown") setAt((now) => Math.min(now + 1, all.length - 1));
    else if (event.key === "ArrowUp") setAt((now) => Math.max(Math.min(now, all.length - 1) - 1, 0));
    else if (event.key === "Enter") go(active);
    else return;
    event.preventDefault();
  }

  return (
    <div className="flex max-h-[80dvh] flex-col">
      <input
        ref={box}
        role="combobox"
        aria-expanded="true"
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? `${id}-${active.href}` : undefined}
        aria-label={t("searchAll")}
        placeholder={t("searchAll")}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setAt(0);
        }}
        onKeyDown={move}
        className="w-full border-line border-b bg-transparent px-4 py-4 text-read outline-none focus-visible:shadow-[inset_0_-2px_0_var(--color-accent)]"
      />
      <div id={`${id}-list`} role="listbox" aria-label={t("searchAll")} className="overflow-y-auto p-1">
        {sections.map((section) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox holds groups, not fieldsets
          <div key={section.label} role="group" aria-label={section.label}>
            <p aria-hidden className="px-3 pt-2 pb-1 text-meta text-muted">
              {section.label}
            </p>
            {section.items.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box above holds the keyboard
              // biome-ignore lint/a11y/useFocusableInteractive: the box above holds the focus
              <div
                key={item.href}
                id={`${id}-${item.href}`}
                role="option"
                aria-selected={item === active}
                onClick={() => go(item)}
                onPointerMove={() => setAt(all.indexOf(item))}
                className="flex min-h-11 cursor-pointer items-center gap-3 rounded-control px-3 py-1.5 lg:min-h-9 aria-selected:bg-hover [&_svg]:size-4 [&_svg]:shrink-0"
              >
                {item.icon}
                <span className="flex min-w-0 grow flex-col sm:flex-row sm:items-baseline sm:justify-between sm:gap-3">
                  <span>{item.label}</span>
                  {item.detail && <span className="shrink-0 text-meta text-muted">{item.detail}</span>}
                </span>
              </div>
            ))}
          </div>
        ))}
      </div>
      <p role="status" className="px-3 text-secondary not-empty:py-3">
        {all.length === 0 && t("nothingFound")}
      </p>
    </div>
  );
}
