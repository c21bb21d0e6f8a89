import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { Link } from "@/i18n/link";
import { defaultLocale, isLocale } from "@/i18n/routing";
import { Brand } from "./brand";
import { LanguageLinks } from "./language-links";
import { LanguageSwitch } from "./language-switch";
import { SkipLink } from "./skip-link";

/**
 * The house of everybody: readable without JavaScript. `owner` is whose page it is; `wide` for tables. `languagesOf` is
 * the address that the languages lead to, where it is not the page's own: it then takes no script to draw them.
 */
export function PublicShell({
  owner,
  footer,
  wide = false,
  languagesOf,
  children,
}: {
  owner?: { name: string; href: string };
  footer?: ReactNode;
  wide?: boolean;
  languagesOf?: string;
  children: ReactNode;
}) {
  const width = wide ? "max-w-app" : "max-w-reading";
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <TopLine width={width} {...(languagesOf ? { languagesOf } : {})}>
        {owner ? (
          <Link href={owner.href} className="font-semibold text-read">
            {owner.name}
          </Link>
        ) : (
          <Brand />
        )}
      </TopLine>
      <main
        id="main"
        tabIndex={-1}
        className={`mx-auto w-full grow space-y-8 px-4 py-8 outline-none sm:px-6 ${width}`}
      >
        {children}
      </main>
      {footer && (
        <footer className="screen-only border-line border-t">
          <div
            className={`mx-auto flex flex-wrap gap-x-6 gap-y-2 px-4 py-6 text-head text-secondary sm:px-6 ${width}`}
          >
            {footer}
          </div>
        </footer>
      )}
    </div>
  );
}

/** A door: signing in, an invitation, a forgotten password. One centred card. */
export function AuthShell({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col bg-surface print:bg-background">
      <SkipLink />
      <TopLine width="max-w-app">
        <Brand />
      </TopLine>
      <main id="main" tabIndex={-1} className="mx-auto w-full max-w-108 grow px-4 py-8 outline-none sm:py-16">
        <div className="rounded-card border border-line bg-background px-4 py-6 sm:px-8 sm:py-8">
          <h1 className="text-page">{title}</h1>
          {lead && <p className="mt-1 text-secondary">{lead}</p>}
          <div className="mt-6">{children}</div>
        </div>
      </main>
    </div>
  );
}

function TopLine({
  width,
  languagesOf,
  children,
}: {
  width: string;
  languagesOf?: string;
  children: ReactNode;
}) {
  const t = useTranslations("layout");
  const current = useLocale();
  const locale = isLocale(current) ? current : defaultLocale;
  return (
    <header className="screen-only border-line border-b bg-background">
      <div className={`mx-auto flex h-14 items-center justify-between gap-4 px-4 sm:px-6 ${width}`}>
        {children}
        {languagesOf ? (
          <LanguageLinks locale={locale} label={t("language")} here={languagesOf} />
        ) : (
          <Suspense>
            <LanguageSwitch locale={locale} label={t("language")} />
          </Suspense>
        )}
      </div>
    </header>
  );
}
