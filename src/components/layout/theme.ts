/** The cookie that remembers the theme somebody chose. */
export const themeCookie = "theme";

export const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

/** The theme a cookie names; anything else follows the device. */
export function themeOf(cookie: string | undefined): Theme {
  return themes.find((theme) => theme === cookie) ?? "system";
}
