"use client";

import { Menu as Base } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import NextLink from "next/link";
import type { ReactNode } from "react";
import { type Trigger, triggerProps } from "./trigger";

/** A line of a menu: a place (`href`, language included) or an act (`onSelect`, client parents only). */
export type MenuItem = {
  key?: string;
  label: string;
  detail?: string;
  href?: string;
  onSelect?: () => void;
  icon?: ReactNode;
  /** Marks the present choice. */
  current?: boolean;
  danger?: boolean;
  disabled?: boolean;
  /** A full page load, for links that change language, session or download. */
  reload?: boolean;
};

export type MenuGroup = { label?: string; items: MenuItem[] };

const line =
  "flex min-h-11 w-full items-center gap-3 rounded-control px-3 py-1.5 text-left text-ui outline-none select-none lg:min-h-9 data-highlighted:bg-hover data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

/** A menu of places and acts under a button. */
export function Menu({
  trigger,
  groups,
  align = "end",
}: {
  trigger: Trigger;
  groups: MenuGroup[];
  align?: "start" | "end";
}) {
  return (
    <Base.Root modal={false}>
      <Base.Trigger {...triggerProps(trigger)} />
      <Base.Portal>
        <Base.Positioner align={align} sideOffset={6} className="z-50">
          <Base.Popup className="floats max-h-[min(30rem,80dvh)] min-w-48 max-w-[min(22rem,calc(100vw-1rem))] overflow-y-auto rounded-card p-1 outline-none">
            {groups.map((group, index) => (
              <Base.Group
                key={group.label ?? index}
                className="not-first:mt-1 not-first:border-line not-first:border-t not-first:pt-1"
              >
                {group.label && (
                  <Base.GroupLabel className="px-3 py-1.5 text-meta text-muted">
                    {group.label}
                  </Base.GroupLabel>
                )}
                {group.items.map((item) => (
                  <MenuLine key={item.key ?? item.label} {...item} />
                ))}
              </Base.Group>
            ))}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

function MenuLine({ label, detail, href, onSelect, icon, current, danger, disabled, reload }: MenuItem) {
  const inside = (
    <>
      {icon}
      <span className="min-w-0 grow">
        <span className="block">{label}</span>
        {detail && <span className="block text-meta text-muted">{detail}</span>}
      </span>
      {current && <Check aria-hidden className="text-accent" />}
    </>
  );
  const look = danger ? `${line} text-danger` : line;
  if (href)
    return (
      <Base.LinkItem
        className={look}
        aria-current={current ? "true" : undefined}
        closeOnClick
        href={href}
        {...(reload ? {} : { render: <NextLink href={href} prefetch={false} /> })}
      >
        {inside}
      </Base.LinkItem>
    );
  return (
    <Base.Item className={look} disabled={disabled ?? false} {...(onSelect ? { onClick: onSelect } : {})}>
      {inside}
    </Base.Item>
  );
}
