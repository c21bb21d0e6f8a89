import { NextIntlClientProvider, useLocale, useMessages, useTimeZone } from "next-intl";
import type { ReactNode } from "react";

/**
 * Hands the named namespaces, and nothing else, to the client components inside.
 * Nested providers do not add up: name every namespace the inside needs.
 */
export function ClientMessages({ namespaces, children }: { namespaces: string[]; children: ReactNode }) {
  const all = useMessages();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const messages = Object.fromEntries(Object.entries(all).filter(([name]) => namespaces.includes(name)));
  return (
    <NextIntlClientProvider locale={locale} messages={messages} timeZone={timeZone} formats={null}>
      {children}
    </NextIntlClientProvider>
  );
}
