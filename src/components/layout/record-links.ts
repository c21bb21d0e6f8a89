/** Records of one noun as the items of a list of links: the title, with the reference as its detail. */
export function recordLinks(
  organisation: string,
  room: string,
  records: readonly { id: string; reference: string; title: string }[],
) {
  return records.map(({ id, reference, title }) => ({
    key: id,
    href: `/c/${organisation}/${room}/${reference}`,
    label: title,
    detail: reference,
  }));
}
