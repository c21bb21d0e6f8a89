"use client";

import "./globals.css";
import { CrashPage } from "@/components/layout/crash-page";

/** The last resort: the document itself failed. */
export default function GlobalError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="fr">
      <body>
        <CrashPage error={error} retry={retry} />
      </body>
    </html>
  );
}
