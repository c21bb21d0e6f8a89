import { StatusBadge } from "../ui/badge";

/** How a record stands towards an indicator: it counts, it is in the base without counting, or it is outside. */
export type Standing = "counts" | "lowers" | "outside";

const tones = { counts: "success", lowers: "warning", outside: "neutral" } as const;

/** Which indicators a record feeds, whether it counts there, and why not. */
export function CountsToward({
  items,
  words,
}: {
  items: { code: string; name: string; standing: Standing; why: string[] }[];
  words: Record<Standing, string>;
}) {
  return (
    <ul className="space-y-4">
      {items.map((item) => (
        <li key={item.code}>
          <p className="flex flex-col items-start gap-1 text-ui">
            <StatusBadge tone={tones[item.standing]}>{words[item.standing]}</StatusBadge>
            <span className="font-medium">
              {item.code} · {item.name}
            </span>
          </p>
          {item.why.map((reason) => (
            <p key={reason} className="mt-1 text-secondary text-ui">
              {reason}
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
