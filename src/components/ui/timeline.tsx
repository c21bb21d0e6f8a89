import type { ReactNode } from "react";

export type TimelineItem = {
  key: string;
  /** The moment in the reader's words, and for machines. */
  when: string;
  dateTime: string;
  title: ReactNode;
  detail?: ReactNode;
  by?: string;
};

/** What happened to a record, newest first as given. */
export function Timeline({ items }: { items: TimelineItem[] }) {
  return (
    <ol className="relative space-y-6 border-line border-l pl-6">
      {items.map((item) => (
        <li key={item.key} className="relative">
          <span
            aria-hidden
            className="-left-[1.8rem] absolute top-1.5 size-2.5 rounded-full border-2 border-background bg-control"
          />
          <p className="text-meta text-muted">
            <time dateTime={item.dateTime}>{item.when}</time>
            {item.by && <> · {item.by}</>}
          </p>
          <div className="text-ui">{item.title}</div>
          {item.detail && <div className="mt-1 text-secondary text-ui">{item.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
