"use client";

import { useTranslations } from "next-intl";
import { FieldError } from "@/components/forms/field-frame";
import { useField } from "@/components/forms/form-context";

/** The verbs that most nouns have stand under one another; a noun's own follow. */
const usual = ["read", "create", "edit", "archive"];

/** What a token may do, a line a noun. */
export function PermissionFields({ permissions }: { permissions: string[] }) {
  const t = useTranslations("tokens");
  const chosen = useField("permissions[]", t("field.permissions"));
  const refused = useField("permissions", t("field.permissions"));
  const nouns = [...new Set(permissions.map((permission) => permission.split(":")[0] ?? ""))];
  return (
    <fieldset id={refused.id} tabIndex={-1} className="min-w-0">
      <legend className="font-medium text-ui">{t("field.permissions")}</legend>
      <p className="mb-2 text-head text-secondary">{t("field.permissionsHint")}</p>
      <div className="divide-y divide-line border-line border-y">
        {nouns.map((noun) => (
          <div key={noun} className="grid gap-x-4 py-1 sm:grid-cols-[9rem_1fr]">
            <span id={`${refused.id}-${noun}`} className="flex min-h-9 items-center font-medium">
              {t(`noun.${noun}`)}
            </span>
            <fieldset
              aria-labelledby={`${refused.id}-${noun}`}
              className="grid min-w-0 grid-cols-2 gap-x-3 sm:grid-cols-5"
            >
              {permissions
                .filter((permission) => permission.startsWith(`${noun}:`))
                .toSorted((a, b) => placeOf(a) - placeOf(b))
                .map((permission) => (
                  <label key={permission} className="flex min-h-11 items-center gap-2 lg:min-h-9">
                    <input
                      type="checkbox"
                      name="permissions[]"
                      value={permission}
                      defaultChecked={chosen.values.includes(permission)}
                      className="size-5 accent-accent lg:size-4"
                    />
                    {t(`verb.${permission.split(":")[1]}`)}
                  </label>
                ))}
            </fieldset>
          </div>
        ))}
      </div>
      <FieldError id={refused.id} error={refused.error} />
    </fieldset>
  );
}

function placeOf(permission: string): number {
  const place = usual.indexOf(permission.split(":")[1] ?? "");
  return place < 0 ? usual.length : place;
}
