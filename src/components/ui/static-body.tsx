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

/** A block that is drawn as one text where it is plain elements, choices and buttons that send. For server components only. */
export function StaticBlock({ className, children }: { className: string; children: ReactNode }) {
  const text = staticMarkup(children);
  if (text === null) return <div className={className}>{children}</div>;
  // biome-ignore lint/security/noDangerouslySetInnerHtml: as above
  return <div className={className} dangerouslySetInnerHTML={{ __html: text }} />;
}
