/**
 * Says whether a text is a path of this site: an address handed on in a query must not lead to another. Browsers drop
 * tabs and line ends and read a backslash as a slash, so `/<tab>/elsewhere` is another site's address too.
 */
export function isOwnPath(text: string | undefined): text is string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
  return text !== undefined && /^\/(?!\/)/.test(text) && !/[\u0000-\u001f\u007f\\]/.test(text);
}
