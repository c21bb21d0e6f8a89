import { describe, expect, it } from "vitest";
import { clearDrafts, type DraftStore, draftValues, readDraft, sameValues, writeDraft } from "./draft";

function device(roomForWrites = Number.POSITIVE_INFINITY): DraftStore {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (key) => kept.get(key) ?? null,
    removeItem: (key) => void kept.delete(key),
    setItem: (key, value) => {
      if (kept.size >= roomForWrites) throw new Error("QuotaExceededError");
      kept.set(key, value);
    },
  };
}

const now = new Date("2026-11-23T10:00:00Z");

describe("a draft", () => {
  it("holds what was typed, several answers included", () => {
    expect(
      draftValues(
        [
          ["title", "Jumelage"],
          ["goal", "11"],
          ["goal", "17"],
        ],
        new Set(),
      ),
    ).toEqual({ title: "Jumelage", goal: ["11", "17"] });
  });
  it("never holds a password, nor the framework's own fields", () => {
    expect(
      draftValues(
        [
          ["password", "secret"],
          ["$ACTION_KEY", "k"],
          ["title", "x"],
        ],
        new Set(["password"]),
      ),
    ).toEqual({
      title: "x",
    });
  });
  it("comes back after the connection was lost", () => {
    const store = device();
    expect(writeDraft(store, "mission:new", { title: "Vera Cruz" }, now)).toBe(true);
    expect(readDraft(store, "mission:new", now)?.values).toEqual({ title: "Vera Cruz" });
  });
  it("is forgotten after a month", () => {
    const store = device();
    writeDraft(store, "mission:new", { title: "x" }, new Date("2026-10-01T00:00:00Z"));
    expect(readDraft(store, "mission:new", now)).toBeNull();
  });
  it("that the device refuses is reported, not lost in silence", () => {
    expect(writeDraft(device(0), "mission:new", { title: "x" }, now)).toBe(false);
  });
  it("that was spoilt counts as none", () => {
    const store = device();
    store.setItem("draft:a", "{half");
    expect(readDraft(store, "a", now)).toBeNull();
  });
  it("does not outlive signing out, while other things of the device stay", () => {
    const store = device();
    store.setItem("theme", "dark");
    writeDraft(store, "a", { x: "1" }, now);
    writeDraft(store, "b", { x: "2" }, now);
    clearDrafts(store);
    expect([readDraft(store, "a", now), readDraft(store, "b", now), store.getItem("theme")]).toEqual([
      null,
      null,
      "dark",
    ]);
  });
});

describe("a form nobody changed", () => {
  it("equals its draft, empty fields being as good as absent", () => {
    expect(sameValues({ title: "x", note: "" }, { title: "x" })).toBe(true);
    expect(sameValues({ title: "x" }, { title: "y" })).toBe(false);
  });
});
