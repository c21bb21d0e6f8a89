"use client";

import { usePathname, useRouter } from "next/navigation";
import { type MouseEvent, useEffect, useMemo, useRef } from "react";
import { plainLink } from "../ui/soft-region";
import { isHere, markHere } from "./nav";

/**
 * The places of the house, drawn by the server as one text: says where one is, also after a page changed without being loaded
 * anew, and follows its links. A component for each link would cost more than all of them.
 */
export function PlacesNav({
  label,
  className,
  markup,
}: {
  label: string;
  className: string;
  markup: string;
}) {
  const router = useRouter();
  const pathname = usePathname();
  const nav = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: written once a text; later addresses are marked in the page, so that the focus stays
  const marked = useMemo(() => markHere(markup, pathname), [markup]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new text is marked too
  useEffect(() => {
    for (const link of nav.current?.querySelectorAll<HTMLAnchorElement>("a[data-place]") ?? [])
      if (isHere(pathname, link.pathname, link.dataset.place === "root")) link.ariaCurrent = "page";
      else link.removeAttribute("aria-current");
  }, [pathname, marked]);
  const follow = (event: MouseEvent) => {
    const link = plainLink(event);
    if (!link) return;
    event.preventDefault();
    router.push(link.pathname);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard activates the links themselves, which is a click too
    <nav
      ref={nav}
      data-places
      aria-label={label}
      className={className}
      onClick={follow}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: written by static-markup.ts, every text and attribute escaped
      dangerouslySetInnerHTML={{ __html: marked }}
    />
  );
}

/** The places as the side bar shows them, for what opens over the page: they travel once. */
export function readPlaces(): {
  label?: string;
  items: { href: string; label: string; icon: React.ReactNode }[];
}[] {
  return [...document.querySelectorAll("[data-places] [data-group]")].map((group) => {
    const label = group.querySelector("h2")?.textContent;
    const items = [...group.querySelectorAll<HTMLAnchorElement>("a[data-place]")].map((link) => ({
      href: link.pathname,
      label: link.textContent ?? "",
      icon: (
        <span
          className="contents"
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what the page shows already
          dangerouslySetInnerHTML={{ __html: link.querySelector("svg")?.outerHTML ?? "" }}
        />
      ),
    }));
    return { ...(label ? { label } : {}), items };
  });
}
