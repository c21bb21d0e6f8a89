"use client";

import { useState } from "react";
import { buttonClass } from "@/components/ui/button-class";

type Words = { share: string; shared: string; failed: string };

/** Hands the page's address to the device's own sharing, or copies it; says what happened. Needs JavaScript, shown only with it. */
export function ShareButton({ title, words }: { title: string; words: Words }) {
  const [said, setSaid] = useState<string | null>(null);
  async function share() {
    const url = window.location.href;
    try {
      if (typeof navigator.share === "function") await navigator.share({ title, url });
      else {
        await navigator.clipboard.writeText(url);
        setSaid(words.shared);
      }
    } catch (error) {
      if ((error as { name?: unknown }).name !== "AbortError") setSaid(words.failed);
    }
  }
  return (
    <span className="only-with-script">
      <button type="button" onClick={share} className={buttonClass("secondary", "medium", "w-full")}>
        {said ?? words.share}
      </button>
      <span role="status" className="sr-only">
        {said}
      </span>
    </span>
  );
}
