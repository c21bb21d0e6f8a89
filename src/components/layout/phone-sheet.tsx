"use client";

import { Sheet } from "../ui/dialog";
import type { NavGroup } from "./nav";
import { NavLink } from "./nav-link";

const line =
  "flex min-h-11 items-center gap-3 rounded-control px-2 text-read hover:bg-hover aria-[current=page]:font-semibold aria-[current=page]:text-accent [&_svg]:size-5 [&_svg]:shrink-0";

/** Places in a sheet from below. Hrefs come with their language. */
export function PhoneSheet({
  title,
  groups,
  open,
  onClose,
}: {
  title: string;
  groups: NavGroup[];
  open: boolean;
  onClose: () => void;
}) {
  return (
    <Sheet title={title} open={open} onOpenChange={(next) => !next && onClose()}>
      {groups.map((group, index) => (
        <div key={group.label ?? index} className="not-first:mt-4">
          {group.label && <h3 className="mb-1 px-2 font-medium text-meta text-muted">{group.label}</h3>}
          <ul>
            {group.items.map((item) => (
              <li key={item.href}>
                <NavLink href={item.href} className={line}>
                  {item.icon}
                  {item.label}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Sheet>
  );
}
