"use client";

import { useCallback, useRef, useState } from "react";

export type Suggestion = { value: string; label: string; detail?: string };

/**
 * Where suggestions come from: a list, a function (a server action, say), or an address that answers
 * `Suggestion[]` as JSON to `?q=`.
 */
export type SuggestionSource = readonly Suggestion[] | ((query: string) => Promise<Suggestion[]>) | string;

const pauseMs = 150;
const most = 20;

/** Suggestions for what is being typed; an answer that comes late never overwrites a newer one. */
export function useSuggestions(source: SuggestionSource) {
  const [items, setItems] = useState<Suggestion[]>([]);
  const [status, setStatus] = useState<"idle" | "looking" | "found" | "failed">("idle");
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const look = useCallback(
    (query: string) => {
      const mine = ++turn.current;
      clearTimeout(timer.current);
      if (typeof source !== "string" && typeof source !== "function") {
        setItems(matching(source, query).slice(0, most));
        setStatus("found");
        return;
      }
      setStatus("looking");
      timer.current = setTimeout(async () => {
        try {
          const found = await (typeof source === "string" ? fetchFrom(source, query) : source(query));
          if (mine !== turn.current) return;
          setItems(found.slice(0, most));
          setStatus("found");
        } catch {
          if (mine === turn.current) setStatus("failed");
        }
      }, pauseMs);
    },
    [source],
  );
  return { items, status, look };
}

function matching(list: readonly Suggestion[], query: string): Suggestion[] {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const wanted = plain(query.trim());
  return list.filter((item) => plain(`${item.label} ${item.detail ?? ""}`).includes(wanted));
}

async function fetchFrom(address: string, query: string): Promise<Suggestion[]> {
  const answer = await fetch(`${address}${address.includes("?") ? "&" : "?"}q=${encodeURIComponent(query)}`);
  if (!answer.ok) throw new Error(`suggestions answered ${answer.status}`);
  return (await answer.json()) as Suggestion[];
}
