"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { buttonClass } from "./button-class";
import { classNames } from "./class-names";
import { type Trigger, triggerProps } from "./trigger";

export type DialogProps = {
  title: string;
  description?: string;
  trigger?: Trigger;
  /** Leave both out to let the trigger rule. */
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  footer?: ReactNode;
  children?: ReactNode;
};

const backdrop =
  "fixed inset-0 z-40 bg-scrim transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0";

/** A question or a short form in the middle of the screen (at the bottom of a phone). */
export function Dialog(props: DialogProps) {
  return (
    <Frame
      {...props}
      place="inset-x-0 bottom-0 max-h-[92dvh] rounded-t-card sm:inset-auto sm:top-1/2 sm:left-1/2 sm:w-[min(32rem,calc(100vw-2rem))] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-card"
    />
  );
}

/** A form beside the page it belongs to: from the side on a desk, from below on a phone. `wide` for long forms. */
export function Sheet({ wide = false, ...props }: DialogProps & { wide?: boolean }) {
  return (
    <Frame
      {...props}
      place={classNames(
        "inset-x-0 bottom-0 max-h-[92dvh] rounded-t-card data-ending-style:translate-y-4 data-starting-style:translate-y-4",
        "lg:inset-y-0 lg:right-0 lg:left-auto lg:max-h-none lg:rounded-none lg:data-ending-style:translate-x-4 lg:data-ending-style:translate-y-0 lg:data-starting-style:translate-x-4 lg:data-starting-style:translate-y-0",
        wide ? "lg:w-[44rem]" : "lg:w-[30rem]",
      )}
    />
  );
}

function Frame({
  title,
  description,
  trigger,
  open,
  onOpenChange,
  footer,
  children,
  place,
}: DialogProps & { place: string }) {
  const t = useTranslations("common");
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange ? { onOpenChange: (next: boolean) => onOpenChange(next) } : {})}
    >
      {trigger && <Base.Trigger {...triggerProps(trigger)} />}
      <Base.Portal>
        <Base.Backdrop className={backdrop} />
        <Base.Popup className={classNames("floats fixed z-50 flex flex-col", place)}>
          <header className="flex items-start justify-between gap-4 border-line border-b px-4 py-3 sm:px-6">
            <div className="min-w-0 py-1">
              <Base.Title className="text-card">{title}</Base.Title>
              {description && (
                <Base.Description className="mt-1 text-secondary text-ui">{description}</Base.Description>
              )}
            </div>
            <Base.Close aria-label={t("close")} title={t("close")} className={buttonClass("quiet", "icon")}>
              <X aria-hidden />
            </Base.Close>
          </header>
          <div className="grow overflow-y-auto overscroll-contain px-4 py-4 sm:px-6">{children}</div>
          {footer && (
            <footer className="flex flex-wrap justify-end gap-3 border-line border-t px-4 py-3 sm:px-6">
              {footer}
            </footer>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
