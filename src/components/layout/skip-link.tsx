import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the navigation, to the page. */
export function SkipLink() {
  const t = useTranslations("layout");
  return (
    <a
      href="#main"
      className="screen-only fixed top-2 left-2 z-70 -translate-y-16 rounded-control bg-accent px-4 py-2 font-medium text-on-accent focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
