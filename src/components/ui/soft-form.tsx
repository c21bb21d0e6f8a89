"use client";

import { useRouter, useSearchParams } from "next/navigation";
import { type FormEvent, type ReactNode, useEffect, useRef, useTransition } from "react";

/**
 * A GET form whose answer opens without loading the page anew, at the address the browser would have gone to; without
 * JavaScript the browser goes there. `found` says in words what the answer holds, for who cannot see it come.
 */
export function SoftForm({
  action,
  found,
  className,
  children,
}: {
  action: string;
  found: string;
  className: string;
  children: ReactNode;
}) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const form = useRef<HTMLFormElement>(null);
  const asked = useSearchParams().toString();
  // biome-ignore lint/correctness/useExhaustiveDependencies: at each new address, once what it says stands in the fields
  useEffect(() => {
    // A link or the way back changed the address: a search typed here before must not stand for what is shown.
    for (const box of form.current?.querySelectorAll<HTMLInputElement>("input[type=search]") ?? [])
      if (box !== document.activeElement) box.value = box.defaultValue;
  }, [asked]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(event.currentTarget)) query.append(name, String(value));
    for (const open of event.currentTarget.querySelectorAll<HTMLDetailsElement>("details[open]")) {
      // What is chosen is sent, and its panel would cover the answer; the focus stays beside it.
      if (open.contains(document.activeElement)) open.querySelector("summary")?.focus();
      open.open = false;
    }
    startTransition(() => router.push(`${action}?${query}`, { scroll: false }));
  }

  return (
    <form ref={form} method="get" action={action} onSubmit={send} aria-busy={pending} className={className}>
      {children}
      <p role="status" className="sr-only">
        {pending ? "" : found}
      </p>
    </form>
  );
}
