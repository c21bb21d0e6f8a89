import { describe, expect, it } from "vitest";
import { blankPages, screens } from "../../scripts/screens/list.ts";
import { filesBelow } from "./files.ts";

const root = "src/app/[locale]";
const pages = filesBelow(root, "page.tsx").map((path) =>
  path.slice(root.length + 1).replace(/\/?page\.tsx$/, ""),
);

/** What the address of a page looks like: groups and slots have no part in it, a bracket is any word. */
function addressOf(page: string): RegExp {
  const parts = page
    .split("/")
    .filter((part) => part && !/^\([a-z]+\)$|^@/.test(part))
    .map((part) =>
      part
        .replace(/^\(\.\)/, "")
        .replace(/\[\.\.\.\w+\]/, ".+")
        .replace(/\[\w+\]/, "[^/]+"),
    );
  return new RegExp(`^${parts.map((part) => `/${part}`).join("")}$`);
}

describe("the list of screens", () => {
  it("names every page of the application", () => {
    const named = new Set([...screens.map(({ page }) => page), ...blankPages]);
    expect(pages.filter((page) => !named.has(page))).toEqual([]);
  });

  it("names no page that does not exist", () => {
    const named = [...screens.map(({ page }) => page), ...blankPages];
    expect(named.filter((page) => !pages.includes(page))).toEqual([]);
  });

  it("opens each page at an address of that page", () => {
    const wrong = screens
      // A sheet lies over the list it was opened from; a refusal stands where another page was asked for.
      .filter(({ page }) => !page.includes("@sheet") && !page.endsWith("refused"))
      .filter(({ page, path }) => !addressOf(page).test(path.replace(/\?.*$/, "")));
    expect(wrong.map(({ name, path }) => `${name}: ${path}`)).toEqual([]);
  });

  it("gives each screen a name of its own", () => {
    const names = screens.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it("shows every list both with records and before the first", () => {
    const lists = pages.filter((page) => pages.includes(`${page}/[reference]`));
    const without = lists.filter((page) =>
      ["filled", "empty"].some((state) => !screens.some((one) => one.page === page && one.state === state)),
    );
    expect(without).toEqual([]);
  });
});
