/** Text that stands in a file exactly once, and what takes its place. */
type Change = { file: string; from: string; to: string };

/** A protection of the house, how it is taken away, and the test that must notice. */
export type Protection = {
  /** The rule that it keeps, in the words of docs/security.md. */
  rule: string;
  /** More than one where the house is locked twice and either lock holds alone. */
  changes: Change[];
  test: string;
  /** Part of the title of a test that fails then. */
  title: string;
};

const integration = (name: string) => `tests/integration/${name}.test.ts`;

type Row = readonly [
  rule: string,
  file: string,
  from: string,
  to: string,
  title: string,
  second?: readonly [file: string, from: string, to: string],
];

/** States protections that one file of tests watches. */
export function watchedBy(name: string, ...rows: readonly Row[]): Protection[] {
  const test = name.includes("/") ? name : integration(name);
  return rows.map(([rule, file, from, to, title, second]) => ({
    rule,
    changes: [[file, from, to] as const, ...(second ? [second] : [])].map(([place, was, is]) => ({
      file: place,
      from: was,
      to: is,
    })),
    test,
    title,
  }));
}
