import { headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { loadMessages } from "./messages.ts";
import { negotiateLocale } from "./routing.ts";

/** What every server-rendered sentence is written with: the language of the address, its messages, explicit formats. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = (await requestLocale) ?? (await headers()).get("x-locale") ?? undefined;
  const locale = negotiateLocale(asked, null);
  return {
    locale,
    messages: await loadMessages(locale),
    // Calendar days carry no zone; whoever shows an instant names the organisation's zone in the call.
    timeZone: "UTC",
    formats: {
      dateTime: {
        day: { day: "numeric", month: "long", year: "numeric" },
        month: { month: "long", year: "numeric" },
        instant: { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" },
      },
      number: { integer: { maximumFractionDigits: 0 }, oneDecimal: { maximumFractionDigits: 1 } },
    },
  };
});
