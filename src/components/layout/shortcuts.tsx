"use client";

import { useEffect } from "react";
import { openCreate, openPalette } from "./palette-events";
import { isSingleKey, singleKeysOn } from "./single-keys";

/** Ctrl/⌘-K for everything; `/` to the page's search box (else the palette); `c` to create. */
export function Shortcuts() {
  useEffect(() => {
    function act(event: KeyboardEvent) {
      if (event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        openPalette();
        return;
      }
      if (!isSingleKey(event) || !singleKeysOn() || document.querySelector("[role=dialog]")) return;
      if (event.key === "/") {
        event.preventDefault();
        const box = document.querySelector<HTMLInputElement>("[data-search]");
        if (box) box.focus();
        else openPalette();
      } else if (event.key === "c") {
        event.preventDefault();
        openCreate();
      }
    }
    document.addEventListener("keydown", act);
    return () => document.removeEventListener("keydown", act);
  }, []);
  return null;
}
