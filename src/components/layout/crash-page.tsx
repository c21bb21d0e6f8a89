"use client";

import { useEffect, useState } from "react";
// Imported whole, not through a provider: what draws an error must need nothing that may have failed.
import en from "@/i18n/messages/en/crash.json";
import es from "@/i18n/messages/es/crash.json";
import fr from "@/i18n/messages/fr/crash.json";
import pt from "@/i18n/messages/pt/crash.json";
import { localeOfPath, negotiateLocale } from "@/i18n/routing";
import { buttonClass } from "../ui/button-class";

const words = { fr, es, pt, en };

/** What stands where a page failed: what happened, what was kept, a way back, the reference in the log. */
export function CrashPage({ error, retry }: { error: unknown; retry: () => void }) {
  const [locale, setLocale] = useState(negotiateLocale(undefined, null));
  useEffect(() => {
    const here = negotiateLocale(localeOfPath(window.location.pathname) ?? undefined, null);
    setLocale(here);
    document.documentElement.lang = here;
  }, []);
  const say = words[locale];
  const reference = (error as { digest?: unknown } | null)?.digest;
  return (
    <main id="main" className="mx-auto flex min-h-[70dvh] max-w-120 flex-col justify-center px-4 py-16">
      <h1 className="text-page">{say.title}</h1>
      <p className="mt-2 text-read text-secondary">{say.detail}</p>
      {typeof reference === "string" && (
        <p className="mt-2 text-head text-muted">
          {say.reference}
          <code className="font-sans">{reference}</code>
        </p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <button type="button" className={buttonClass("primary")} onClick={retry}>
          {say.retry}
        </button>
        <a className={buttonClass("secondary")} href={`/${locale}`}>
          {say.home}
        </a>
      </div>
    </main>
  );
}
