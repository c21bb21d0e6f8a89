import { describe, expect, it } from "vitest";
import { isHere } from "./nav";
import { isSingleKey } from "./single-keys";

const press = (key: string, over: object = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  target: null,
  ...over,
});
const at = (tagName: string) => ({ tagName }) as unknown as EventTarget;

describe("a single key", () => {
  it("acts when nobody is typing", () => {
    expect(isSingleKey(press("c", { target: at("BODY") }))).toBe(true);
  });
  it("is a letter, not an order, inside a field", () => {
    expect(isSingleKey(press("c", { target: at("INPUT") }))).toBe(false);
    expect(isSingleKey(press("c", { target: at("TEXTAREA") }))).toBe(false);
  });
  it("does not take the browser's own shortcuts", () => {
    expect(isSingleKey(press("c", { ctrlKey: true }))).toBe(false);
  });
});

describe("the place one is at", () => {
  it("includes the pages under it", () => {
    expect(isHere("/fr/c/quito/agreements/AGR-2018-0042", "/fr/c/quito/agreements", false)).toBe(true);
  });
  it("is not a place whose name begins alike", () => {
    expect(isHere("/fr/c/quito/projects-old", "/fr/c/quito/projects", false)).toBe(false);
  });
  it("is Today only on Today itself", () => {
    expect(isHere("/fr/c/quito/agreements", "/fr/c/quito", true)).toBe(false);
  });
});
