"use client";

import { useEffect } from "react";

/**
 * What a click that is refused draws: nothing, and asks the address anew as a document, which arrives as the page
 * designed for the refusal (scripts/refusals.mjs). Drawn here, that page would travel unseen with every other page.
 */
export function AskAnew() {
  useEffect(() => location.reload(), []);
  return null;
}
