import NextLink from "next/link";
import { Fragment, isValidElement, type ReactNode } from "react";

/** Something that only React can draw: a component of the browser, an event, a promise. */
class NeedsReact extends Error {}

const special = /[&<>"']/;
const everySpecial = /[&<>"']/g;
const escaped: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const escapeText = (text: string) =>
  text.search(special) < 0 ? text : text.replace(everySpecial, (character) => escaped[character] ?? "");

/** The attributes that plain cells use, by React's names; whatever is not here is left to React. */
const attributes: Record<string, string> = {
  className: "class",
  href: "href",
  title: "title",
  lang: "lang",
  id: "id",
  role: "role",
  scope: "scope",
  rel: "rel",
  name: "name",
  value: "value",
  type: "type",
  dateTime: "datetime",
  colSpan: "colspan",
  viewBox: "viewBox",
  d: "d",
  cx: "cx",
  cy: "cy",
  r: "r",
};
const elements = new Set(
  "a abbr b bdi br button circle div em h2 i label li ol option p path s select small span strong sub sup svg td th time tr ul".split(
    " ",
  ),
);
const house = /^(?:[/#?]|https?:|mailto:)/i;

/**
 * Writes plain elements as HTML text, as React would, at a fraction of the work: a list of hundreds of rows travels as
 * one text instead of thousands of described elements. Components that are mere functions are called as they stand, so
 * only a server component may ask.
 * @returns null where something inside needs React itself; it must then draw the same nodes.
 */
export function staticMarkup(node: ReactNode): string | null {
  try {
    return write(node);
  } catch (error) {
    if (error instanceof NeedsReact) return null;
    throw error;
  }
}

function write(node: ReactNode): string {
  if (node === null || node === undefined || typeof node === "boolean") return "";
  if (typeof node === "string") return escapeText(node);
  if (typeof node === "number" || typeof node === "bigint") return String(node);
  if (Array.isArray(node)) return node.map(write).join("");
  if (!isValidElement<Record<string, unknown>>(node)) throw new NeedsReact();
  const { type, props } = node;
  if (type === (NextLink as unknown)) return writeLink(props);
  if (isForwarded(type)) return writeIcon(type, props);
  if (type === Fragment) return write(props.children as ReactNode);
  if (typeof type === "function") {
    if ("$$typeof" in type || type.prototype?.isReactComponent) throw new NeedsReact(); // A component of the browser.
    return write((type as (given: unknown) => ReactNode)(props));
  }
  if (typeof type !== "string" || !elements.has(type)) throw new NeedsReact();
  if (type === "select") return writeSelect(props);
  let open = `<${type}`;
  for (const name in props) open += writeAttribute([name, props[name]]);
  return type === "br" ? `${open}/>` : `${open}>${write(props.children as ReactNode)}</${type}>`;
}

/** A link within the house: the region around it follows it (`SoftRegion`, `PlacesNav`), and stays where one reads if asked. */
function writeLink({ prefetch: _, scroll, ...props }: Record<string, unknown>): string {
  const stay = scroll === false ? { "data-stay": "" } : {};
  return `<a${Object.entries({ ...props, ...stay })
    .map(writeAttribute)
    .join("")}>${write(props.children as ReactNode)}</a>`;
}

/** A choice with what is chosen at first. What is chosen later lives in the page and goes when the text changes. */
function writeSelect({ defaultValue, children, ...props }: Record<string, unknown>): string {
  const chosen = ` value="${escapeText(String(defaultValue ?? ""))}"`;
  const given = Object.entries(props).map(writeAttribute).join("");
  const options = write(children as ReactNode).replace(chosen, (found) => `${found} selected=""`);
  return `<select${given}>${options}</select>`;
}

type Icon = { name: string; node: [string, Record<string, string>][] };

/** A component that hands a ref on: of ours none, of lucide every icon. */
function isForwarded(type: unknown): type is { render: unknown } {
  return typeof type === "object" && type !== null && "render" in type && "displayName" in type;
}

/** The shapes of each icon, written once: a list shows the same few again and again. */
const shapesOf = new WeakMap<object, string>();

/** What an icon of lucide draws; null for anything else. Its own component needs the browser for a context nobody sets here. */
function iconOf({ render }: { render: unknown }): Icon | null {
  const inside = (render as (props: object, ref: null) => ReactNode)({}, null);
  const icon = isValidElement<{ icon?: Icon }>(inside) ? inside.props.icon : undefined;
  return icon?.node && icon.name ? icon : null;
}

const iconLook =
  'xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"';

/** An icon says nothing that the words beside it do not say: it is hidden from who listens. */
function writeIcon(type: { render: unknown }, { className }: Record<string, unknown>): string {
  let shapes = shapesOf.get(type);
  if (shapes === undefined) {
    const icon = iconOf(type);
    if (!icon) throw new NeedsReact();
    shapes = icon.node.map(writeShape).join("");
    shapesOf.set(type, shapes);
  }
  const names = className ? ` class="${escapeText(String(className))}"` : "";
  return `<svg ${iconLook}${names} aria-hidden="true">${shapes}</svg>`;
}

function writeShape([tag, { key: _, ...shape }]: Icon["node"][number]): string {
  const given = Object.entries(shape).map(([name, value]) => ` ${name}="${escapeText(String(value))}"`);
  return `<${tag}${given.join("")}></${tag}>`;
}

function writeAttribute([name, value]: [string, unknown]): string {
  if (name === "children" || value === null || value === undefined) return "";
  if (name === "style") return ` style="${escapeText(writeStyle(value))}"`;
  const spoken = name.startsWith("aria-") || name.startsWith("data-");
  const written = spoken ? name : attributes[name];
  if (!written || !/^[a-z-]+$/i.test(written)) throw new NeedsReact();
  if (typeof value === "boolean" && !spoken) throw new NeedsReact();
  if (!["string", "number", "boolean"].includes(typeof value)) throw new NeedsReact();
  if (name === "href" && !house.test(String(value))) throw new NeedsReact();
  return ` ${written}="${escapeText(String(value))}"`;
}

/** Geometry only: custom properties, which have no units to guess. */
function writeStyle(style: unknown): string {
  return Object.entries(style as Record<string, unknown>)
    .map(([name, value]) => {
      if (!name.startsWith("--") || typeof value !== "string") throw new NeedsReact();
      return `${name}:${value.trim()}`;
    })
    .join(";");
}
