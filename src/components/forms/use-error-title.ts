"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** Puts "Error:" before the document's title while something stops the form. */
export function useErrorTitle(stopped: boolean): void {
  const t = useTranslations("forms");
  const prefix = t("errorPrefix");
  useEffect(() => {
    if (!stopped) return;
    const before = document.title;
    document.title = `${prefix} ${before}`;
    return () => {
      if (document.title === `${prefix} ${before}`) document.title = before;
    };
  }, [stopped, prefix]);
}
