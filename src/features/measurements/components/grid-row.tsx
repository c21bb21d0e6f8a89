"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { EntryRow } from "../present";
import type { MeasurementStatus } from "../schema";
import { travel } from "./grid-keys";
import { RowDetails } from "./row-details";
import { type RowAction, type RowState, useRow } from "./use-row";

type Props = { action: RowAction; period: string; row: EntryRow };

/** One indicator's value, source and evidence, saved by itself. Enter saves and goes to the next row. */
export function GridRow({ action, period, row }: Props) {
  const t = useTranslations("measurements");
  const { state, rowState, unscriptedAction, submit, touch } = useRow(action);
  const errors = state.status === "refused" ? state.fieldErrors : {};
  const given = (name: string) => {
    const back = state.status === "refused" ? state.values[name] : undefined;
    return typeof back === "string" ? back : (row.values[name] ?? "");
  };
  // What was saved here and what the page was sent since: a version never falls, so the higher one is the newer.
  const version = row.version === null ? null : Math.max(state.data?.version ?? 0, row.version);
  const form = useRef<HTMLFormElement>(null);
  const untouched = rowState === "idle" || rowState === "saved";
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new version from the server changes what fields hold.
  useEffect(() => {
    if (untouched) form.current?.reset();
  }, [row.version]);
  function keys(event: KeyboardEvent<HTMLFormElement>) {
    const field = event.target as HTMLElement;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key] as 1 | -1 | undefined;
    if (step && field instanceof HTMLInputElement && travel(field, step)) event.preventDefault();
    if (event.key !== "Enter" || !(field instanceof HTMLInputElement || field instanceof HTMLSelectElement))
      return;
    event.preventDefault();
    event.currentTarget.requestSubmit();
    travel(field, 1);
  }
  const field = (name: string, label: string) => ({
    name,
    "aria-label": `${row.code} ${label}`,
    "aria-invalid": errors[name] ? (true as const) : undefined,
    "aria-describedby": errors[name] ? `${row.code}-${name}-error` : undefined,
    defaultValue: given(name),
  });
  return (
    <form
      ref={form}
      action={unscriptedAction}
      onSubmit={submit}
      onInput={touch}
      onKeyDown={keys}
      noValidate
      aria-label={row.name}
      className="grid gap-x-3 gap-y-1 px-4 py-2 lg:grid-cols-[minmax(0,2fr)_9rem_minmax(0,1fr)_minmax(0,1fr)_7rem] lg:items-start"
    >
      <input type="hidden" name="indicator" value={row.code} />
      <input type="hidden" name="period" value={period} />
      {version !== null && <input type="hidden" name="version" value={version} />}
      <div className="min-w-0">
        <p className="text-ui">
          <span className="text-muted">{row.code}</span> {row.name}
        </p>
        <p className="text-head text-secondary">{row.hints.join(" ")}</p>
      </div>
      <div>
        <PhoneName>{t("column.value")}</PhoneName>
        {row.options.length > 0 ? (
          <select {...field("value", t("column.value"))} className="field-box">
            <option value="">{t("choose")}</option>
            {row.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        ) : (
          <>
            <input
              {...field("value", t("column.value"))}
              inputMode="decimal"
              className="field-box text-right"
            />
            <span className="block text-right text-meta text-secondary">{row.unit}</span>
          </>
        )}
        <RowError id={`${row.code}-value-error`} text={errors.value} />
      </div>
      <div>
        <PhoneName>{t("column.source")}</PhoneName>
        <input {...field("source", t("column.source"))} placeholder={t("sourceHint")} className="field-box" />
        <RowError id={`${row.code}-source-error`} text={errors.source} />
      </div>
      <div>
        <PhoneName>{t("column.evidence")}</PhoneName>
        <input
          {...field("evidence", t("column.evidence"))}
          placeholder={t("evidenceHint")}
          className="field-box"
        />
        <RowError id={`${row.code}-evidence-error`} text={errors.evidence} />
      </div>
      <div className="flex items-center gap-2 lg:flex-col lg:items-stretch">
        <Button type="submit" size="small" busy={rowState === "saving"}>
          {t("save")}
        </Button>
        <RowStatus state={rowState} problem={state.problem?.title} kept={state.data?.status} />
      </div>
      <RowDetails row={row} given={given} errors={errors} open={hasDetailError(errors)} />
    </form>
  );
}

const hasDetailError = (errors: Record<string, string>) =>
  Object.keys(errors).some((name) => !["value", "source", "evidence"].includes(name));

/** The field's name for eyes on a narrow screen, where the columns have no heads; the field says it to others. */
function PhoneName({ children }: { children: string }) {
  return (
    <span aria-hidden className="mb-1 block text-head text-secondary lg:hidden">
      {children}
    </span>
  );
}

function RowError({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p id={id} className="mt-1 text-danger text-head">
      {text}
    </p>
  ) : null;
}

function RowStatus({
  state,
  problem,
  kept,
}: {
  state: RowState;
  problem: string | undefined;
  kept: MeasurementStatus | undefined;
}) {
  const t = useTranslations("measurements");
  const words = {
    idle: "",
    typed: t("unsaved"),
    saving: t("saving"),
    saved: t(`savedAs.${kept ?? "submitted"}`),
    refused: problem ?? t("unsaved"),
    offline: t("offline"),
  }[state];
  const tone =
    state === "refused" || state === "offline"
      ? "text-danger"
      : state === "saved"
        ? "text-success"
        : "text-secondary";
  return (
    <p role="status" className={`text-head ${tone}`}>
      {words}
    </p>
  );
}
