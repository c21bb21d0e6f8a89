/** Says whether a text is a path of this site: an address handed on in a query must not lead to another. */
export function isOwnPath(text: string | undefined): text is string {
  return text !== undefined && /^\/(?![/\\])/.test(text);
}
