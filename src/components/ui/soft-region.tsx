"use client";

import { useRouter } from "next/navigation";
import type { MouseEvent, PointerEvent, ReactNode } from "react";

/**
 * A scrolling region whose plain links open without loading the page anew. One listener for all of them: a client
 * component for each link of a list would weigh more than the list.
 */
export function SoftRegion({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const follow = (event: MouseEvent) => {
    const link = plainLink(event);
    if (!link) return;
    event.preventDefault();
    router.push(link.pathname + link.search + link.hash, { scroll: link.dataset.stay === undefined });
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard activates the links themselves, which is a click too
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
      tabIndex={0}
      className={className}
      onClick={follow}
      onPointerOver={showWhole}
    >
      {children}
    </section>
  );
}

/**
 * The link within the house that a plain click follows; null for a new tab, a file or another site. One marked
 * `data-stay` leaves the reader where they are on the page.
 */
export function plainLink(event: MouseEvent): HTMLAnchorElement | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const special = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0;
  if (!link || special || event.defaultPrevented || link.target || link.hasAttribute("download")) return null;
  if (link.origin !== location.origin || link.pathname.startsWith("/api/")) return null;
  return link;
}

/** A cell cut to one line tells its whole text where the mouse rests. */
function showWhole(event: PointerEvent): void {
  const cell =
    event.target instanceof Element ? event.target.closest<HTMLElement>("td.fills, .cell-narrow") : null;
  if (cell && !cell.title && cell.scrollWidth > cell.clientWidth) cell.title = cell.textContent;
}
