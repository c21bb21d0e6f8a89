import type { ReactNode } from "react";

/**
 * Something that opens under a button of the header by the browser's own popover: no JavaScript, closed by Escape or a
 * click outside, in the top layer. `id` is unique in the page.
 */
export function PopList({
  id,
  label,
  button,
  buttonClass,
  side,
  children,
}: {
  id: string;
  /** The button's name, where it shows only an icon. */
  label?: string;
  button: ReactNode;
  buttonClass: string;
  side: "start" | "end";
  children: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        style={{ anchorName: `--${id}` }}
        className={buttonClass}
        {...(label ? { "aria-label": label, title: label } : {})}
      >
        {button}
      </button>
      <div
        id={id}
        popover="auto"
        style={{ positionAnchor: `--${id}` }}
        className={`pop-list floats rounded-card ${side === "end" ? "pop-end" : "pop-start"}`}
      >
        {children}
      </div>
    </>
  );
}
