"use client";

import { Check, Copy } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "./button";

/** A secret or a link that is shown this once: to select, or to copy by a button. `children` says what to do with it. */
export function ShownOnce({
  label,
  value,
  copy,
  copied,
}: {
  label: string;
  value: string;
  /** The words of the button, before and after. */
  copy: string;
  copied: string;
}) {
  const id = useId();
  const [done, setDone] = useState(false);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium text-ui">
        {label}
      </label>
      <div className="flex flex-wrap gap-2">
        <input
          id={id}
          readOnly
          value={value}
          className="field-box min-w-0 grow basis-60 font-mono text-head"
          onFocus={(event) => event.target.select()}
        />
        <Button
          icon={done ? <Check aria-hidden /> : <Copy aria-hidden />}
          onClick={() => navigator.clipboard?.writeText(value).then(() => setDone(true))}
        >
          <span aria-live="polite">{done ? copied : copy}</span>
        </Button>
      </div>
    </div>
  );
}
