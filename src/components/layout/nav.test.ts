import { describe, expect, it } from "vitest";
import { isHere, markHere } from "./nav";

describe("where one is", () => {
  const links =
    '<a href="/fr/c/quito" data-place="root" class="x">Aujourd’hui</a><a href="/fr/c/quito/agreements" data-place="under">Accords</a>';
  const marked = (pathname: string) =>
    [...markHere(links, pathname).matchAll(/href="([^"]*)"[^>]*aria-current="page"/g)].map(
      ([, href]) => href,
    );

  it("is told by the place that holds the page, and by Today only on Today", () => {
    expect(marked("/fr/c/quito")).toEqual(["/fr/c/quito"]);
    expect(marked("/fr/c/quito/agreements")).toEqual(["/fr/c/quito/agreements"]);
    expect(marked("/fr/c/quito/agreements/AGR-2025-001/edit")).toEqual(["/fr/c/quito/agreements"]);
    expect(marked("/fr/c/quito/agreements-of-others")).toEqual([]);
  });
  it("is nowhere under another city of the like name", () => {
    expect(isHere("/fr/c/quito-sur", "/fr/c/quito", false)).toBe(false);
  });
});
