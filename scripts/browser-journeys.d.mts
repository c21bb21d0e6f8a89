/** Finds a browser: its path, "" for Playwright's own, null for none. */
export function findBrowser(): Promise<string | null>;
