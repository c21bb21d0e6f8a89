import { useTranslations } from "next-intl";
import { PlainLink } from "@/i18n/plain-link";
import { buttonClass } from "../ui/button-class";
import { PublicShell } from "./public-shell";

/** The same page for what does not exist and for what is not open to the reader. */
export function NotFoundPage() {
  const t = useTranslations("errors");
  return (
    <PublicShell languagesOf="/">
      <div className="py-8">
        <h1 className="text-page">{t("not-found.title")}</h1>
        <p className="mt-2 text-read text-secondary">{t("not-found.detail")}</p>
        <div className="mt-6">
          <PlainLink href="/" className={buttonClass("primary")}>
            {t("home")}
          </PlainLink>
        </div>
      </div>
    </PublicShell>
  );
}
