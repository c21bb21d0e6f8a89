"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { singleKeysOff, singleKeysOn } from "./single-keys";

/** Switches single-key shortcuts off or on, on this device (speech input triggers them by mistake). */
export function ShortcutSetting() {
  const t = useTranslations("layout");
  const [on, setOn] = useState(singleKeysOn);
  return (
    <label className="flex min-h-11 items-center gap-3 text-ui max-lg:hidden lg:min-h-8">
      <input
        type="checkbox"
        className="size-4 accent-accent"
        checked={on}
        onChange={(event) => {
          setOn(event.target.checked);
          if (event.target.checked) localStorage.removeItem(singleKeysOff);
          else localStorage.setItem(singleKeysOff, "1");
        }}
      />
      {t("singleKeys")}
    </label>
  );
}
