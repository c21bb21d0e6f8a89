import type { ReactNode } from "react";
import { Notice } from "./notice";

/** What only a script can do; a browser that runs none gets `instead`, which says so and what to do. */
export function NeedsScript({ instead, children }: { instead: string; children: ReactNode }) {
  return (
    <>
      <noscript>
        <Notice tone="warning">{instead}</Notice>
      </noscript>
      <div className="only-with-script">{children}</div>
    </>
  );
}
