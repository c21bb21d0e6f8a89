import { ForbiddenPage } from "@/components/layout/forbidden-page";
import { PublicShell } from "@/components/layout/public-shell";

/** A signed-in person met a door of the platform itself that is not theirs. */
export default function Forbidden() {
  return (
    <PublicShell languagesOf="/">
      <ForbiddenPage />
    </PublicShell>
  );
}
