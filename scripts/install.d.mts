/** The checkout's folder. */
export const root: string;

/** Where npm put the runtime that package.json pins. */
export function pinnedNode(): string;
