import type { ReactNode } from "react";
import { staticMarkup } from "./static-markup";

/**
 * A table's body: as one text where its rows are plain elements, else as React draws them (check boxes, buttons).
 * For server components only.
 */
export function StaticBody({ children }: { children: ReactNode }) {
  const text = staticMarkup(children);
  if (text === null) return <tbody>{children}</tbody>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: written from elements, every text and attribute escaped; a property test holds it to React's own
  return <tbody dangerouslySetInnerHTML={{ __html: text }} />;
}
