"use client";

import { Toast as Base } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { buttonClass } from "./button-class";

const toasts = Base.createToastManager();
let mounted = false;
let waiting: (() => void)[] = [];

/** Shows an announcement, as soon as the region stands. */
export function add(message: string, undo?: { label: string; onUndo: () => void }): void {
  const show = () =>
    void toasts.add({
      title: message,
      timeout: undo ? 10_000 : 5_000,
      ...(undo ? { actionProps: { children: undo.label, onClick: undo.onUndo } } : {}),
    });
  if (mounted) show();
  else waiting.push(show);
}

/** The announcements, newest last, out of the way of the phone's bar. */
export function ToastList() {
  useEffect(() => {
    mounted = true;
    for (const show of waiting) show();
    waiting = [];
    return () => {
      mounted = false;
    };
  }, []);
  return (
    <Base.Provider toastManager={toasts} limit={3}>
      <Base.Portal>
        <Base.Viewport className="screen-only fixed right-4 bottom-20 left-4 z-60 flex flex-col items-end gap-2 lg:bottom-4 lg:left-auto">
          <Toasts />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  );
}

function Toasts() {
  const t = useTranslations("common");
  const { toasts: shown } = Base.useToastManager();
  return shown.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      className="floats flex w-full max-w-96 items-center gap-3 rounded-card py-2 pr-2 pl-4 data-limited:hidden"
    >
      <Base.Title className="min-w-0 grow font-normal text-ui" />
      <Base.Action className={buttonClass("secondary", "small")} />
      <Base.Close aria-label={t("close")} className={buttonClass("quiet", "icon")}>
        <X aria-hidden />
      </Base.Close>
    </Base.Root>
  ));
}
