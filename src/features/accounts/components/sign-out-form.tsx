"use client";

import { LogOut } from "lucide-react";
import { useActionState } from "react";
import { clearDrafts } from "@/components/forms/draft";
import { Button } from "@/components/ui/button";
import { idleForm } from "@/lib/form-state";
import { signOutAction } from "../actions.ts";

/** Signs out by POST; what was typed and not sent leaves this device with the person. `next` is an address with its language. */
export function SignOutForm({ label, next, wide = false }: { label: string; next: string; wide?: boolean }) {
  const [, send, pending] = useActionState(signOutAction, idleForm<null>());
  return (
    <form action={send} onSubmit={() => clearDrafts(window.localStorage)}>
      <input type="hidden" name="_next" value={next} />
      <Button
        type="submit"
        icon={<LogOut aria-hidden />}
        busy={pending}
        {...(wide ? { className: "w-full" } : {})}
      >
        {label}
      </Button>
    </form>
  );
}
