import { LinkButton } from "../ui/button";
import { AuthShell } from "./public-shell";

/**
 * What a one-time link says that opens nothing: used, run out and never made are one answer, or it would tell who holds
 * a guess that the guess was close. `acts` are what to do instead, the likeliest first.
 */
export function SpentLink({
  title,
  detail,
  acts,
}: {
  title: string;
  detail: string;
  acts: { href: string; label: string }[];
}) {
  return (
    <AuthShell title={title} lead={detail}>
      <div className="flex flex-wrap gap-3">
        {acts.map(({ href, label }, index) => (
          <LinkButton key={href} href={href} variant={index === 0 ? "primary" : "secondary"}>
            {label}
          </LinkButton>
        ))}
      </div>
    </AuthShell>
  );
}
