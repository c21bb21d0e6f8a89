import type { ReactNode } from "react";
import { DemoBanner } from "@/components/layout/demo-banner";
import { holdsDemonstration } from "@/server/demonstration";

/** Around pages that belong to no organisation: says so where the people who sign in here are invented. */
export default async function PlatformLayout({ children }: { children: ReactNode }) {
  if (!(await holdsDemonstration())) return children;
  return (
    <div className="flex min-h-dvh flex-col *:last:min-h-0 *:last:grow">
      <DemoBanner />
      {children}
    </div>
  );
}
