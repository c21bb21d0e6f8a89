"use client";

import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";

type Undo = { label: string; onUndo: () => void };

// Most visits announce nothing: the region's code is fetched with the first announcement.
const loadRegion = () => import("./toast-region");
const Region = lazy(() => loadRegion().then((file) => ({ default: file.ToastList })));
const called = "meridiano:announce";

/** Says in passing that something is done; `undo` offers the way back. Never the only place of an error. */
export function announce(message: string, undo?: Undo): void {
  window.dispatchEvent(new Event(called));
  void loadRegion().then((file) => file.add(message, undo));
}

/** Where announcements appear; once, in the shell. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    const want = () => setWanted(true);
    window.addEventListener(called, want);
    return () => window.removeEventListener(called, want);
  }, []);
  return (
    <>
      {children}
      {wanted && (
        <Suspense>
          <Region />
        </Suspense>
      )}
    </>
  );
}
