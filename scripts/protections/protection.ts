/** A protection of the house, how it is taken away, and the test that must notice. */
export type Protection = {
  /** The rule that it keeps, in the words of docs/security.md. */
  rule: string;
  file: string;
  /** Text that stands in the file exactly once, and what takes its place. */
  from: string;
  to: string;
  test: string;
  /** Part of the title of a test that fails then. */
  title: string;
};

const integration = (name: string) => `tests/integration/${name}.test.ts`;

/** States protections that one file of tests watches. */
export function watchedBy(
  name: string,
  ...rows: readonly [rule: string, file: string, from: string, to: string, title: string][]
): Protection[] {
  const test = name.includes("/") ? name : integration(name);
  return rows.map(([rule, file, from, to, title]) => ({ rule, file, from, to, test, title }));
}
