import { type ColumnContent, columnContent } from "./column-content.ts";
import { type ImportField, importFields, type Mapping } from "./fields.ts";
import type { Table } from "./find-table.ts";
import { columnLetters, type Grid } from "./grid.ts";
import { scoreHeader } from "./match-header.ts";
import { ownCityTest } from "./own-city.ts";

/** How far a column's cells bear out what its heading says: below 1 they speak against it. */
function borneOut(field: ImportField, content: ColumnContent): number {
  if (content.filled === 0) return 0.6;
  switch (field) {
    case "signedOn":
    case "startsOn":
    case "endsOn":
    case "reviewOn":
      return content.date >= 0.3 ? 1 + content.date / 10 : 0.2;
    case "partnerCountry":
    case "ownCountry":
      return content.country >= 0.3 ? 1 + content.country / 10 : 0.2;
    case "kind":
      return content.kind >= 0.3 ? 1.1 : 0.5;
    case "status":
      return content.status >= 0.3 ? 1.1 : 0.2;
    case "url":
      return content.url >= 0.3 ? 1.1 : 0.4;
    case "budgetAmount":
      return content.number >= 0.3 && content.date < 0.9 ? 1 : 0.3;
    case "partner":
    case "ownCity":
      if (content.country > 0.8 || content.url > 0.3 || content.date > 0.5) return 0.1;
      // A column called a partner's stays one when its cells are rubbish: the rows then say so.
      return content.words < 0.5 ? 0.75 : 1;
    case "title":
      return content.words < 0.5 ? 0.2 : content.kind > 0.9 && content.repeated > 0.8 ? 0.4 : 1;
    case "externalKey":
      // A count of the rows changes with the next row inserted: it identifies nothing.
      return content.running > 0.9 && content.filled > 2 ? 0.1 : 1;
    case "partnerKind":
      return content.words < 0.5 ? 0.2 : 1;
    default:
      return 1;
  }
}

/** What the cells alone suggest, where a heading says nothing. */
function fromContent(
  content: ColumnContent,
  cityLike: boolean,
  named: boolean,
): Partial<Record<ImportField, number>> {
  if (content.filled === 0) return {};
  return {
    ...(content.country >= 0.8 ? { partnerCountry: 40 } : {}),
    ...(content.url >= 0.8 ? { url: 40 } : {}),
    ...(content.kind >= 0.8 && content.repeated > 0.5 ? { kind: 45 } : {}),
    ...(content.status >= 0.8 && content.repeated > 0.5 ? { status: 42 } : {}),
    // A dated column with a heading of its own ("created_at") tells of something else than the signature.
    ...(content.date >= 0.8 && content.number < 1 && !named ? { signedOn: 35 } : {}),
    ...(content.own >= 0.5 ? { ownCity: 75 } : content.own > 0 && cityLike ? { ownCity: 70 } : {}),
  };
}

/**
 * Proposes which column holds which field, from headings first and cells second; one column a field, one field a column.
 * `ownNames` are the acting city's name and aliases: the column that holds them says whose agreement a row is.
 */
export function matchColumns(grid: Grid, table: Table, ownNames: readonly string[]): Mapping {
  const isOwn = ownCityTest(ownNames);
  const claims: { field: ImportField; column: number; score: number }[] = [];
  const contents = table.headers.map((_, column) => columnContent(grid, table.rows, column, isOwn));
  table.headers.forEach((header, column) => {
    const content = contents[column];
    if (!content) return;
    const named = table.headerRow === 0 ? new Map<ImportField, number>() : scoreHeader(header);
    const scores = new Map<ImportField, number>();
    for (const [field, score] of named) scores.set(field, score * borneOut(field, content));
    const cityLike = (named.get("partner") ?? 0) > 0 || (named.get("ownCity") ?? 0) > 0;
    const suggested = fromContent(content, cityLike, table.headerRow > 0 && header !== columnLetters(column));
    for (const field of importFields) {
      const score = suggested[field] ?? 0;
      if (score > (scores.get(field) ?? 0)) scores.set(field, score);
    }
    for (const [field, score] of scores) if (score >= 25) claims.push({ field, column, score });
  });
  claims.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping: Mapping = {};
  const taken = new Set<number>();
  for (const { field, column } of claims) {
    if (mapping[field] !== undefined || taken.has(column)) continue;
    mapping[field] = column;
    taken.add(column);
  }
  if (mapping.partner === undefined) {
    // Nothing is called a partner: the untaken column with the most different words is the best guess.
    const [guess] = contents
      .map((content, column) => ({ content, column }))
      .filter(({ content, column }) => !taken.has(column) && content.words > 0.8 && content.filled > 0)
      .sort((a, b) => a.content.repeated - b.content.repeated || a.column - b.column);
    if (guess) mapping.partner = guess.column;
  }
  return mapping;
}
