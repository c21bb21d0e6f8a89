"use client";

import NextLink from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { isHere } from "./nav";

/** A link that knows when it leads to where one is. `href` with its language; `root` matches that address alone. */
export function NavLink({
  href,
  root = false,
  className,
  children,
}: {
  href: string;
  root?: boolean;
  className: string;
  children: ReactNode;
}) {
  const here = isHere(usePathname(), href, root);
  return (
    <NextLink href={href} prefetch={false} aria-current={here ? "page" : undefined} className={className}>
      {children}
    </NextLink>
  );
}
