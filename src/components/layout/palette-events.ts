const palette = "meridiano:palette";

/** What the palette is opened on: everything, or only what can be created. */
export type PaletteScope = "all" | "create";

/** Opens the command palette from anywhere. */
export function openPalette(): void {
  window.dispatchEvent(new CustomEvent(palette, { detail: "all" satisfies PaletteScope }));
}

/** Opens the palette on what can be created. */
export function openCreate(): void {
  window.dispatchEvent(new CustomEvent(palette, { detail: "create" satisfies PaletteScope }));
}

/** Listens for wishes to open the palette; gives back how to stop. */
export function onPalette(listen: (scope: PaletteScope) => void): () => void {
  const hear = (event: Event) => listen((event as CustomEvent<PaletteScope>).detail);
  window.addEventListener(palette, hear);
  return () => window.removeEventListener(palette, hear);
}
