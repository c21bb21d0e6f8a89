/**
 * Runs in the browser, after a press of the Tab key: gives the focus to everything that takes it, as that key would, and
 * says where it does not show. It may use nothing from outside itself.
 */
export function focusFaults(most: number): string[] {
  const nameOf = (element: Element) => element.outerHTML.slice(0, 100);
  const ring = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== "none";
  };
  const faultOf = (here: HTMLElement): string | null => {
    here.focus();
    if (document.activeElement !== here) return null; // A trap or a closed part: no key leads there either.
    const label = here.id ? document.querySelector(`label[for="${CSS.escape(here.id)}"]`) : null;
    const marks = [here, ...here.children, here.parentElement ?? here, label ?? here];
    if (!marks.some(ring)) return `no ring: ${nameOf(here)}`;
    const box = here.getBoundingClientRect();
    // A region that scrolls is seen where it begins or goes on; what floats over all was asked for, and goes at a press.
    if (box.height > 200 || document.querySelector(":popover-open")) return null;
    const top = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height / 2, 10));
    const over = top?.closest("header, nav.fixed, th");
    const sticks = over && /sticky|fixed/.test(getComputedStyle(over).position);
    return sticks && !over.contains(here) && !here.contains(over) ? `covered: ${nameOf(here)}` : null;
  };
  const within = document.querySelector("[role=dialog], [role=alertdialog]") ?? document.body;
  const takers = [
    ...within.querySelectorAll<HTMLElement>(
      "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0']",
    ),
  ].filter((one) => one.tabIndex >= 0 && !one.matches(":disabled") && one.checkVisibility());
  const faults = takers.slice(0, most).flatMap((one) => faultOf(one) ?? []);
  (document.activeElement as HTMLElement | null)?.blur();
  scrollTo(0, 0);
  return faults;
}
