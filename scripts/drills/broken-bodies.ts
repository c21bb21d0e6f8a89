/** A body that is no form, or one that nobody meant, and the headers it goes with. */
export type BrokenBody = { headers: Record<string, string>; body: string | FormData };

const multipart = (boundary: string) => ({ "content-type": `multipart/form-data; boundary=${boundary}` });
const part = (name: string, value: string) =>
  `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
const calling = (action: string) => ({ "content-type": "text/plain;charset=UTF-8", "next-action": action });

const formOf = (fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

/** What a form's hidden fields can be bent into: cut, doubled, emptied, of another action, and called as a script would. */
export function brokenBodies(hidden: [string, string][], awkward: readonly string[]): BrokenBody[] {
  const own = hidden.filter(([name]) => name.startsWith("$"));
  const words = hidden.map(([name]) => name).filter((name) => !name.startsWith("$"));
  const action =
    /"id":"([0-9a-f]+)"/.exec(own.map(([, value]) => value).join(" "))?.[1] ?? "60".padEnd(42, "a");
  const filled = (value: string) => formOf([...own, ...words.map((name): [string, string] => [name, value])]);
  const named = (names: string[]) => formOf([...own, ...names.map((name): [string, string] => [name, "x"])]);
  return [
    ...awkward.map((value) => ({ headers: {}, body: filled(value) })),
    { headers: {}, body: formOf(own) },
    { headers: {}, body: formOf(own.slice(0, 1)) },
    { headers: {}, body: formOf(own.map(([name]): [string, string] => [name, "{"])) },
    { headers: {}, body: formOf([...own, ...own]) },
    {
      headers: {},
      body: named(["__proto__.x", "constructor", "a.".repeat(2_000), "0.0.0", "_next", "x[]", "[]"]),
    },
    { headers: {}, body: formOf([...own, ["version", "-1"], ["version", "2"], ["reference", "../.."]]) },
    { headers: {}, body: formOf([["$ACTION_REF_1", ""]]) },
    { headers: {}, body: formOf([[`$ACTION_ID_${"0".repeat(42)}`, ""]]) },
    { headers: multipart("x"), body: `${part("a", "b")}--x\r\nContent-Disposition: form-da` },
    { headers: multipart(""), body: "zzz" },
    { headers: { "content-type": "multipart/form-data" }, body: part("a", "b") },
    { headers: { "content-type": "application/x-www-form-urlencoded" }, body: "a=%&%00=b" },
    ...[
      "",
      "[]",
      "{",
      "null",
      '["$F1"]',
      '["$K1"]',
      '["$1:__proto__:constructor"]',
      '[{},"$Q1"]',
      "[[[[1",
    ].map((body) => ({ headers: calling(action), body })),
    { headers: calling("deadbeef"), body: "[]" },
    { headers: calling("60".padEnd(42, "f")), body: "[]" },
  ];
}
