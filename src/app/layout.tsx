import "./globals.css";
import { GeistSans } from "geist/font/sans";
import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { themeCookie, themeOf } from "@/components/layout/theme";
import { negotiateLocale } from "@/i18n/routing";

export const metadata: Metadata = {
  title: { default: "Meridiano", template: "%s · Meridiano" },
};

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#ffffff" },
    { media: "(prefers-color-scheme: dark)", color: "#0b1220" },
  ],
};

/** The one document. Reading the request makes every page dynamic, so that each script carries the request's nonce. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = negotiateLocale((await headers()).get("x-locale") ?? undefined, null);
  const theme = themeOf((await cookies()).get(themeCookie)?.value);
  return (
    <html lang={locale} data-theme={theme} className={GeistSans.variable}>
      <body>{children}</body>
    </html>
  );
}
