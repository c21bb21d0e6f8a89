import { useLocale, useTranslations } from "next-intl";
import { ButtonForm } from "@/components/forms/button-form";
import { StatusBadge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/states";
import { formatInstant } from "@/lib/instants.ts";
import { revokeTokenAction } from "../actions.ts";
import type { ApiToken } from "../schema.ts";

const tones = { live: "success", expired: "neutral", revoked: "neutral" } as const;

/** The tokens of an organisation, recognised by name and first characters. */
export function TokenList({ tokens, organisation }: { tokens: ApiToken[]; organisation: string }) {
  const t = useTranslations("tokens");
  const locale = useLocale();
  if (tokens.length === 0)
    return (
      <EmptyState title={t("none.title")}>
        <p>{t("none.detail")}</p>
      </EmptyState>
    );
  return (
    <DataTable
      caption={t("title")}
      rows={tokens}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "name",
          header: t("field.name"),
          cell: ({ name, hint }) => (
            <>
              <span className="block">{name}</span>
              <code className="font-normal text-meta text-muted">{hint}…</code>
            </>
          ),
        },
        {
          key: "state",
          header: t("field.state"),
          cell: ({ state, expiresAt }) => (
            <>
              <StatusBadge tone={tones[state]}>{t(`state.${state}`)}</StatusBadge>
              {state === "live" && (
                <span className="mt-0.5 block text-head text-secondary">
                  {t("until", { date: formatInstant(expiresAt, locale, "UTC") })}
                </span>
              )}
            </>
          ),
        },
        {
          key: "permissions",
          header: t("field.permissions"),
          cell: ({ permissions }) => t("permissions", { count: permissions.length }),
          hideOnPhone: true,
        },
        {
          key: "used",
          header: t("field.lastUsed"),
          cell: ({ lastUsedAt }) => (lastUsedAt ? formatInstant(lastUsedAt, locale, "UTC") : t("never")),
          hideOnPhone: true,
        },
        {
          key: "by",
          header: t("field.createdBy"),
          cell: ({ createdBy }) => createdBy ?? t("left"),
          hideOnPhone: true,
        },
        {
          key: "act",
          header: <span className="sr-only">{t("acts")}</span>,
          align: "end",
          cell: ({ id, name, state }) =>
            state === "live" && (
              <ButtonForm
                action={revokeTokenAction.bind(null, organisation)}
                fields={{ id }}
                label={t("revoke")}
                hiddenLabel={name}
                variant="quiet"
              />
            ),
        },
      ]}
    />
  );
}
