"use client";

import { Tabs as Base } from "@base-ui/react/tabs";
import type { ReactNode } from "react";

export type TabItem = { value: string; label: string; content: ReactNode };

/** Panels of one subject, one shown at a time. Where each has an address of its own, use links (`TabLinks`) instead. */
export function Tabs({ label, items, first }: { label: string; items: TabItem[]; first?: string }) {
  return (
    <Base.Root defaultValue={first ?? items[0]?.value}>
      <Base.List aria-label={label} className="flex gap-4 overflow-x-auto border-line border-b">
        {items.map((item) => (
          <Base.Tab
            key={item.value}
            value={item.value}
            className="-mb-px min-h-11 whitespace-nowrap border-transparent border-b-2 px-1 font-medium text-secondary text-ui hover:text-ink lg:min-h-9 data-active:border-accent data-active:text-ink"
          >
            {item.label}
          </Base.Tab>
        ))}
      </Base.List>
      {items.map((item) => (
        <Base.Panel key={item.value} value={item.value} className="pt-4">
          {item.content}
        </Base.Panel>
      ))}
    </Base.Root>
  );
}
