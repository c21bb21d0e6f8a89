"use client";

import { type ChangeEvent, useState } from "react";
import { type Theme, themeCookie, themes } from "./theme";

/** Light, dark or as the device. Kept in a cookie, so that the server's first byte has the right colours. */
export function ThemeSwitch({
  theme,
  label,
  names,
}: {
  theme: Theme;
  label: string;
  names: Record<Theme, string>;
}) {
  const [chosen, setChosen] = useState(theme);
  function choose(event: ChangeEvent<HTMLSelectElement>) {
    const next = themes.find((name) => name === event.target.value) ?? "system";
    setChosen(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser yet
    document.cookie = `${themeCookie}=${next}; path=/; max-age=31536000; samesite=lax`;
  }
  return (
    <select aria-label={label} value={chosen} onChange={choose} className="field-box only-with-script">
      {themes.map((name) => (
        <option key={name} value={name}>
          {names[name]}
        </option>
      ))}
    </select>
  );
}
