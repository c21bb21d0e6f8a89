import type { ReactNode } from "react";

/** How far a long task is, in words and as a bar, with the act that cancels it as a slot. `done` of `total` parts. */
export function Progress({
  label,
  done,
  total,
  detail,
  cancel,
}: {
  label: string;
  done: number;
  total: number;
  /** In words: "1 200 lignes sur 10 000". */
  detail: string;
  cancel?: ReactNode;
}) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 grow basis-64">
        <div className="flex flex-wrap justify-between gap-x-4 text-ui">
          <span className="font-medium">{label}</span>
          <span role="status" className="text-secondary">
            {detail}
          </span>
        </div>
        <progress
          aria-label={label}
          max={Math.max(total, 1)}
          value={done}
          className="mt-2 block h-2 w-full appearance-none overflow-hidden rounded-full bg-line [&::-moz-progress-bar]:bg-accent [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-accent"
        />
      </div>
      {cancel}
    </div>
  );
}
