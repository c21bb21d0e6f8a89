"use client";

import { buttonClass } from "@/components/ui/button-class";

/** Opens the browser's print dialogue; shown only where scripts run. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span className="only-with-script">
      <button type="button" className={buttonClass("primary")} onClick={() => window.print()}>
        {label}
      </button>
    </span>
  );
}
