/**
 * Adds to a migration what Prisma cannot say: every new table arrives with row security enabled and forced, shut
 * until a policy opens it.
 */
export function shutNewTables(sql: string): string {
  const tables = [...sql.matchAll(/^CREATE TABLE ("[^"]+"(?:\."[^"]+")?)/gm)].map((match) => match[1]);
  const shut = tables.flatMap((table) => [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;`,
  ]);
  return shut.length === 0
    ? sql
    : `${sql.trimEnd()}\n\n-- Shut until a policy opens it\n${shut.join("\n")}\n`;
}
