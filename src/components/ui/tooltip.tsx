"use client";

import { Tooltip as Base } from "@base-ui/react/tooltip";
import type { ReactNode } from "react";

/** A short explanation on hover or focus of a word. Never the only way to learn something: phones do not hover. */
export function Tooltip({ text, children }: { text: string; children: ReactNode }) {
  return (
    <Base.Root>
      <Base.Trigger
        className="underline decoration-control decoration-dotted underline-offset-4"
        aria-description={text}
      >
        {children}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} className="z-60">
          <Base.Popup className="floats max-w-72 rounded-control px-3 py-2 text-head">{text}</Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
