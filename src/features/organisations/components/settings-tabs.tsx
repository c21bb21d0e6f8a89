import { useTranslations } from "next-intl";
import { may, type Permission } from "@/access/permissions.ts";
import type { Role } from "@/access/roles.ts";
import { TabLinks } from "@/components/ui/tab-links";

const rooms = [
  ["members", "member:read"],
  ["organisation", "organisation:edit"],
  ["tokens", "token:manage"],
] as const satisfies readonly (readonly [string, Permission])[];

/** The rooms of an organisation's settings that this role may enter. */
export function SettingsTabs({
  organisation,
  role,
  current,
}: {
  organisation: string;
  role: Role;
  current: (typeof rooms)[number][0];
}) {
  const t = useTranslations("organisations.settings");
  return (
    <TabLinks
      label={t("label")}
      items={rooms
        .filter(([, permission]) => may(role, permission))
        .map(([room]) => ({
          href: `/c/${organisation}/settings/${room}`,
          label: t(room),
          current: room === current,
        }))}
    />
  );
}
