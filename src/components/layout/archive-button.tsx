"use client";

import { Archive, ArchiveRestore } from "lucide-react";
import { ActionForm } from "../forms/action-form";
import type { FormAction } from "../forms/use-sending";
import { Dialog } from "../ui/dialog";

type Props<T> = {
  action: FormAction<T>;
  reference: string;
  version: number;
  archived: boolean;
  /** Where to go afterwards, with its language. */
  next: string;
  words: { archive: string; restore: string; archiveLead: string };
};

/** Puts a record away after a question, or brings it back at once. */
export function ArchiveButton<T>({ action, reference, version, archived, next, words }: Props<T>) {
  const form = (
    <ActionForm
      action={action}
      submit={archived ? words.restore : words.archive}
      version={version}
      next={next}
      danger={!archived}
    >
      <input type="hidden" name="reference" value={reference} />
    </ActionForm>
  );
  if (archived) return form;
  return (
    <Dialog
      title={`${words.archive} ${reference}`}
      description={words.archiveLead}
      trigger={{
        label: words.archive,
        icon: archived ? <ArchiveRestore aria-hidden /> : <Archive aria-hidden />,
      }}
    >
      {form}
    </Dialog>
  );
}
