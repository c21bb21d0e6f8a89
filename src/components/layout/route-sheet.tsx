"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Sheet } from "../ui/dialog";

/** A page shown beside the one it was opened from; closing goes back. The same address opened alone is a whole page. */
export function RouteSheet({
  title,
  description,
  children,
}: {
  title: string;
  description?: string;
  children: ReactNode;
}) {
  const router = useRouter();
  return (
    <Sheet
      wide
      open
      title={title}
      {...(description ? { description } : {})}
      onOpenChange={(open) => {
        if (!open) router.back();
      }}
    >
      {children}
    </Sheet>
  );
}
