import { describe, expect, it } from "vitest";
import { addressWith, nextSort, pageNumbers, sortState } from "./address";

describe("the address of a list", () => {
  it("goes back to the first page when a filter changes", () => {
    expect(addressWith("/c/quito/agreements", { status: "signed", page: "4" }, { status: "expired" })).toBe(
      "/c/quito/agreements?status=expired",
    );
  });
  it("keeps the filters when only the page changes", () => {
    expect(addressWith("/a", { status: "signed", kind: ["x", "y"] }, { page: 2 })).toBe(
      "/a?status=signed&kind=x&kind=y&page=2",
    );
  });
  it("is bare when nothing is asked for", () => {
    expect(addressWith("/a", { q: "", status: "signed" }, { status: null })).toBe("/a");
  });
});

describe("a column's header", () => {
  it("sorts rising first, then falling, then rising again", () => {
    expect(nextSort(undefined, "title")).toBe("title");
    expect(nextSort("title", "title")).toBe("-title");
    expect(nextSort("-title", "title")).toBe("title");
    expect(sortState("-title", "title")).toBe("descending");
    expect(sortState("-title", "name")).toBe("none");
  });
});

describe("page numbers", () => {
  it("show the ends, the neighbours and gaps", () => {
    expect(pageNumbers(5, 12)).toEqual([1, null, 4, 5, 6, null, 12]);
  });
  it("never hide a single page behind a gap", () => {
    expect(pageNumbers(4, 6)).toEqual([1, 2, 3, 4, 5, 6]);
  });
  it("are one for one page", () => {
    expect(pageNumbers(1, 1)).toEqual([1]);
  });
});
