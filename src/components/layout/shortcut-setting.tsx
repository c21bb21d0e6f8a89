"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { singleKeysOff, singleKeysOn } from "./single-keys";

/** Switches single-key shortcuts off or on, on this device (speech input triggers them by mistake). */
export function ShortcutSetting() {
  const t = useTranslations("layout");
  const [on, setOn] = useState(true);
  // Read after the first paint: the server cannot know this device.
  useEffect(() => setOn(singleKeysOn()), []);
  return (
    <label className="flex min-h-11 items-center gap-3 text-ui only-with-script max-lg:hidden lg:min-h-8">
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
