import { createElement, Fragment, type ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonClass } from "./button-class";

/** The button that opens something: plain data, so that a server component can hand it over. */
export type Trigger = {
  label: string;
  icon?: ReactNode;
  /** Show only the icon; the label stays its name and tooltip. */
  iconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

/** The props of the button a trigger describes. */
export function triggerProps(trigger: Trigger) {
  const { label, icon, iconOnly = false, variant = "secondary", size = "medium", className } = trigger;
  return {
    className: buttonClass(variant, iconOnly ? "icon" : size, className),
    ...(iconOnly ? { "aria-label": label, title: label } : {}),
    children: iconOnly
      ? icon
      : createElement(Fragment, null, icon, createElement("span", { className: "truncate" }, label)),
  };
}
