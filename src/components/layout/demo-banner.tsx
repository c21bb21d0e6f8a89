import { useTranslations } from "next-intl";

/** Says on every page, printed ones too, that this world is invented. */
export function DemoBanner() {
  const t = useTranslations("layout");
  return (
    <aside
      aria-label={t("demoLabel")}
      className="bg-warning-soft px-4 py-1 text-center font-medium text-head text-warning"
    >
      {t("demo")}
    </aside>
  );
}
