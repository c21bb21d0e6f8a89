import fc from "fast-check";
import { FileSignature, House, Plane } from "lucide-react";
import NextLink from "next/link";
import { createElement, type ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { staticMarkup } from "./static-markup.ts";

const nasty = fc.oneof(
  fc.string(),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "\"><img src=x onerror='x'>",
    "a & b",
    "O'Higgins",
    "</td>",
    "é\u00a0!",
  ),
);
const props = fc.record(
  {
    className: nasty,
    title: nasty,
    "aria-hidden": fc.boolean(),
    "data-stay": nasty,
    href: nasty.map((text) => `/${text}`),
    style: fc.record({ "--a": fc.constantFrom("0%", "12.5%") }),
  },
  { requiredKeys: [] },
);
const tree = fc.letrec<{ node: ReactNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    nasty,
    fc.integer(),
    fc.constantFrom(null, undefined, false, true),
    fc
      .tuple(
        fc.constantFrom("a", "span", "td", "abbr", "i"),
        props,
        fc.array(tie("node") as fc.Arbitrary<ReactNode>, { maxLength: 3 }),
      )
      .map(([type, given, children]) => createElement(type, given, ...children)),
  ),
})).node;

function Cell({ words }: { words: string }) {
  return <span className="cell">{words}</span>;
}

describe("plain elements written as text", () => {
  it("are what React itself would have written, whatever stands in them", () => {
    fc.assert(
      fc.property(tree, (node) => {
        expect(staticMarkup(node)).toBe(renderToStaticMarkup(node).replaceAll("<!-- -->", ""));
      }),
      { numRuns: 500 },
    );
  });

  it("call components that are mere functions", () => {
    expect(staticMarkup([createElement(Cell, { key: 1, words: "a<b" }), "c"])).toBe(
      '<span class="cell">a&lt;b</span>c',
    );
  });
});

describe("the house's own pieces", () => {
  const parsed = (markup: string | null) =>
    [...(markup ?? "").matchAll(/([\w-]+)="([^"]*)"|<(\w+)/g)].map(
      ([, name, value, tag]) => tag ?? `${name}=${value}`,
    );
  it.each([<House key="h" />, <FileSignature key="f" aria-hidden />, <Plane key="p" />])(
    "draw an icon as lucide itself does, but for its class",
    (icon) => {
      const own = renderToStaticMarkup(icon).replace(/ class="[^"]*"/, "");
      expect(parsed(staticMarkup(icon)).toSorted()).toEqual(parsed(own).toSorted());
    },
  );
  it.each(["signed", "", undefined, "not-there", "<b>"])(
    "write a choice with %j chosen as React does",
    (chosen) => {
      const choice = (
        <label className="block">
          <select name="status" defaultValue={chosen}>
            <option value="">Tous</option>
            <option value="signed">Signé</option>
            <option value="<b>">Gras</option>
          </select>
          <button type="submit">Appliquer</button>
        </label>
      );
      // Where nothing is said to be chosen the first stands, marked or not.
      const own = renderToStaticMarkup(choice);
      const marked = chosen === undefined ? own.replace('value=""', 'value="" selected=""') : own;
      expect(staticMarkup(choice)).toBe(marked);
    },
  );
  it("write a link as a plain one, which the region around it follows", () => {
    const link = (
      <NextLink href="/fr/c/quito?sort=title" prefetch={false} scroll={false} className="sorts">
        Titre
      </NextLink>
    );
    expect(staticMarkup(link)).toBe('<a href="/fr/c/quito?sort=title" class="sorts" data-stay="">Titre</a>');
  });
});

describe("what only React can draw", () => {
  const browserComponent = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
  const running = ["java", "script:alert(1)"].join("");
  const foreign: object = { ["dangerously" + "SetInnerHTML"]: { __html: "<b>" } };
  it.each<[string, ReactNode]>([
    ["a component of the browser", createElement(browserComponent, { key: "c" })],
    ["an event", createElement("span", { onClick: () => undefined })],
    ["a field", createElement("input", { name: "q" })],
    ["a promise", Promise.resolve("later")],
    ["markup that somebody else wrote", createElement("span", foreign)],
    ["an address that would run", createElement("a", { href: running, key: "a" }, "x")],
    ["a style with units to guess", createElement("span", { style: { width: 3 } })],
  ])("is left to it: %s", (_, node) => {
    expect(staticMarkup(<td>{node}</td>)).toBeNull();
  });
});
