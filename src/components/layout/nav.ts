import type { ReactNode } from "react";

/** A place of the house, as the caller lets this reader see it. `href` starts at "/", without language. */
export type NavItem = { href: string; label: string; icon?: ReactNode; detail?: string };

export type NavGroup = { label?: string; items: NavItem[] };

/** Says whether an address lies at or under a place; `root` places (a city's Today) match only themselves. */
export function isHere(pathname: string, href: string, root: boolean): boolean {
  return pathname === href || (!root && pathname.startsWith(`${href}/`));
}

/** Marks in a text of links those that lead to where one is, as `PlacesNav` keeps them marked. */
export function markHere(markup: string, pathname: string): string {
  return markup.replaceAll(/<a href="([^"]*)" data-place="(\w+)"/g, (link, href: string, kind: string) =>
    isHere(pathname, href, kind === "root") ? `${link} aria-current="page"` : link,
  );
}
