"use client";

import { Plus, Trash2 } from "lucide-react";
import { type ReactNode, useContext, useId, useState } from "react";
import type { FormValue } from "@/lib/form-state";
import { Button, IconButton } from "../ui/button";
import { FormContext } from "./form-context";
import { rowNumbers, rowValues } from "./row-values";

type Props = {
  /** The list's name: row 2 holds `{name}.2`, or `{name}.2.{field}`. */
  name: string;
  legend: string;
  hint?: string;
  /** The verb that adds a row, and what the button of row `n` (from 1) that takes it away is called. */
  add: string;
  remove: (n: number) => string;
  most?: number;
  /** The fields of a row, named under `prefix`. */
  children: (prefix: string) => ReactNode;
};

/** A list that one types row by row. One blank row stands ready: it needs no script, and left blank it is not sent. */
export function RowList({ name, legend, hint, add, remove, most = 50, children }: Props) {
  const form = useContext(FormContext);
  const id = useId();
  const [rows, setRows] = useState(() => {
    const filled = rowNumbers(form.values, name).map((from) => ({ key: from, from: from as number | null }));
    return filled.length > 0 ? filled : [{ key: 0, from: null }];
  });

  function change(next: typeof rows) {
    setRows(next);
    form.note();
  }

  return (
    <fieldset className="min-w-0" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="mb-1 font-medium text-ui">{legend}</legend>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-head text-secondary">
          {hint}
        </p>
      )}
      <ul className="space-y-3">
        {rows.map((row, index) => (
          <li key={row.key} className="flex items-start gap-2 rounded-control border border-line p-3">
            <div className="min-w-0 grow">
              <FormContext value={{ ...form, values: valuesOf(form.values, name, row.from, index) }}>
                {children(`${name}.${index}`)}
              </FormContext>
            </div>
            <span className="only-with-script">
              <IconButton
                label={remove(index + 1)}
                onClick={() => change(rows.filter(({ key }) => key !== row.key))}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
      {rows.length < most && (
        <Button
          size="small"
          icon={<Plus aria-hidden />}
          className="only-with-script mt-3"
          onClick={() =>
            change([...rows, { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, from: null }])
          }
        >
          {add}
        </Button>
      )}
    </fieldset>
  );
}

/** A row keeps what it opened with when rows above it go; a row added by hand opens blank. */
function valuesOf(values: Record<string, FormValue>, name: string, from: number | null, index: number) {
  return from === null ? {} : rowValues(values, name, from, index);
}
