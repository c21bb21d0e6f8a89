"use client";

import { Button } from "@/components/ui/button";

/** Opens the browser's print dialogue; shown only where scripts run. */
export function PrintButton({ label }: { label: string }) {
  return (
    <span className="only-with-script">
      <Button variant="primary" onClick={() => window.print()}>
        {label}
      </Button>
    </span>
  );
}
