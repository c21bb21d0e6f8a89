/** The house's name with its mark: a meridian. */
export function Brand() {
  return (
    <span className="inline-flex items-center gap-2 font-semibold text-read tracking-tight">
      <svg viewBox="0 0 20 20" aria-hidden="true" className="size-5 fill-none stroke-[1.75] stroke-accent">
        <circle cx="10" cy="10" r="8" />
        <path d="M10 2c4 4.5 4 11.5 0 16M3.5 6.5c4 2 9 2 13 0M3.5 13.5c4-2 9-2 13 0" />
      </svg>
      Meridiano
    </span>
  );
}
