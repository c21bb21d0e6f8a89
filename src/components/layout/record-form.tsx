"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormState, FormValue } from "@/lib/form-state";
import { ActionForm } from "../forms/action-form";

type RecordAction<T> = (organisation: string, state: FormState<T>, data: FormData) => Promise<FormState<T>>;

/** What every record's form is handed. */
export type RecordFormProps = {
  organisation: { slug: string; formatLocale: string; currency: string };
  /** The record to change; a new one without it. */
  existing?: ExistingRecord;
};

/** A record as its form opens on it. */
export type ExistingRecord = {
  reference: string;
  version: number;
  values: Record<string, FormValue>;
  /** Who may keep it, for this reader. */
  departments: { value: string; label: string }[];
};

type Props<C, E> = RecordFormProps & {
  /** The noun, whose plural names its words ("agreement"). */
  noun: string;
  create: RecordAction<C>;
  edit: RecordAction<E>;
  /** What the fields hold at first, where the record says nothing. */
  start: Record<string, FormValue>;
  children: ReactNode;
};

/** The form that logs a record or changes it: what is sent beside its fields, what is kept while typing, where it goes. */
export function RecordForm<C, E>(props: Props<C, E>) {
  const { noun, organisation, existing, create, edit, start, children } = props;
  const t = useTranslations(`${noun}s`);
  const always = {
    draft: `${organisation.slug}:${noun}:${existing?.reference ?? "new"}`,
    formatLocale: organisation.formatLocale,
    next: `/${useLocale()}/c/${organisation.slug}/${noun}s/{reference}`,
  };
  if (!existing)
    return (
      <ActionForm {...always} action={create.bind(null, organisation.slug)} submit={t("new")} values={start}>
        {children}
      </ActionForm>
    );
  return (
    <ActionForm
      {...always}
      action={edit.bind(null, organisation.slug)}
      submit={t("save")}
      values={{ ...start, ...existing.values }}
      version={existing.version}
    >
      <input type="hidden" name="reference" value={existing.reference} />
      {children}
    </ActionForm>
  );
}
