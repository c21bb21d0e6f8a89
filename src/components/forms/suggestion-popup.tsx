"use client";

import { Combobox as Base } from "@base-ui/react/combobox";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import type { Suggestion, useSuggestions } from "./use-suggestions";

type Props = {
  anchor: RefObject<HTMLDivElement | null>;
  status: ReturnType<typeof useSuggestions>["status"];
  /** Whether something is typed and nothing answers to it. */
  nothing: boolean;
  /** The words for a text that is none of the suggestions. */
  fresh: (name: string) => string;
};

/** What is suggested under a combobox's box; an item without a value is what was typed. */
export function SuggestionPopup({ anchor, status, nothing, fresh }: Props) {
  const t = useTranslations("forms");
  return (
    <Base.Portal>
      <Base.Positioner anchor={anchor} sideOffset={4} className="z-60 w-(--anchor-width)">
        <Base.Popup className="floats max-h-72 overflow-y-auto rounded-card p-1">
          <Base.Status className="px-3 text-head text-secondary not-empty:py-2">
            {status === "looking" && t("searching")}
            {status === "failed" && t("searchFailed")}
            {status === "found" && nothing && t("nothingFound")}
          </Base.Status>
          <Base.List>
            {(item: Suggestion) => (
              <Base.Item
                key={item.value || "new"}
                value={item}
                className="flex min-h-11 items-center gap-3 rounded-control px-3 py-1 outline-none lg:min-h-9 data-highlighted:bg-hover"
              >
                {item.value ? (
                  <span className="min-w-0 grow">
                    <span className="block">{item.label}</span>
                    {item.detail && <span className="block text-meta text-muted">{item.detail}</span>}
                  </span>
                ) : (
                  <span className="flex items-center gap-2 text-link">
                    <Plus aria-hidden className="size-4" />
                    {fresh(item.label)}
                  </span>
                )}
                <Base.ItemIndicator>
                  <Check aria-hidden className="size-4 text-accent" />
                </Base.ItemIndicator>
              </Base.Item>
            )}
          </Base.List>
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}
