import { useTranslations } from "next-intl";
import { PlainLink } from "@/i18n/plain-link";
import { buttonClass } from "../ui/button-class";

/** A member met a door that this role does not open: what, who can change it, and the way home. Never shown to strangers. */
export function ForbiddenPage() {
  const t = useTranslations("errors");
  return (
    <section className="mx-auto flex max-w-120 flex-col items-center px-4 py-16 text-center">
      <span
        aria-hidden
        className="mb-4 grid size-12 place-items-center rounded-full bg-surface text-muted ring-1 ring-line [&_svg]:size-6"
      >
        <svg viewBox="0 0 24 24" className="fill-none stroke-2 stroke-current">
          <path
            d="M12 3l7 3v6c0 4.5-3 7.5-7 9-4-1.5-7-4.5-7-9V6zM9 9.5l6 6M15 9.5l-6 6"
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        </svg>
      </span>
      <h1 className="text-page">{t("forbidden.title")}</h1>
      <p className="mt-2 text-read text-secondary">{t("forbidden.detail")}</p>
      <div className="mt-6">
        <PlainLink href="/" className={buttonClass("primary")}>
          {t("home")}
        </PlainLink>
      </div>
    </section>
  );
}
