"use client";

import { Dialog } from "@base-ui/react/dialog";
import { useTranslations } from "next-intl";
import type { NavItem } from "./nav";
import type { PaletteScope } from "./palette-events";
import { PaletteList } from "./palette-list";

/** The palette itself, over the page. Hrefs come with their language. */
export function PaletteDialog({
  scope,
  onClose,
  places,
  create,
  searchUrl,
}: {
  scope: PaletteScope | null;
  onClose: () => void;
  places: NavItem[];
  create: NavItem[];
  searchUrl?: string;
}) {
  const t = useTranslations("layout");
  const creating = scope === "create";
  return (
    <Dialog.Root open={scope !== null} onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-60 bg-scrim" />
        <Dialog.Popup className="floats fixed inset-x-2 top-2 z-70 mx-auto max-h-[80dvh] max-w-144 overflow-hidden rounded-card outline-none sm:top-[12vh]">
          <Dialog.Title className="sr-only">{t(creating ? "createTitle" : "searchAll")}</Dialog.Title>
          <PaletteList
            places={creating ? [] : places}
            create={create}
            {...(searchUrl && !creating ? { searchUrl } : {})}
            onDone={onClose}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
