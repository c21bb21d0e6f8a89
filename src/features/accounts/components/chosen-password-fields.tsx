import { useTranslations } from "next-intl";
import { TextField } from "@/components/forms/text-fields";

/** A password being chosen, twice. */
export function ChosenPasswordFields() {
  const t = useTranslations("accounts");
  return (
    <>
      <TextField
        name="password"
        type="password"
        label={t("field.newPassword")}
        hint={t("field.newPasswordHint")}
        autoComplete="new-password"
        required
      />
      <TextField
        name="passwordAgain"
        type="password"
        label={t("field.passwordAgain")}
        autoComplete="new-password"
        required
      />
    </>
  );
}
