import type { NavItem } from "./nav";

const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** The items whose words begin with every word typed, accents ignored; better beginnings first. */
export function findItems(items: readonly NavItem[], query: string): NavItem[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  return items
    .filter((item) => {
      const words = plain(`${item.label} ${item.detail ?? ""}`).split(/[\s'’-]+/);
      return wanted.every((part) => words.some((word) => word.startsWith(part)));
    })
    .sort((a, b) => Number(startsWith(b, wanted)) - Number(startsWith(a, wanted)));
}

function startsWith(item: NavItem, wanted: string[]): boolean {
  return wanted[0] !== undefined && plain(item.label).startsWith(wanted[0]);
}
