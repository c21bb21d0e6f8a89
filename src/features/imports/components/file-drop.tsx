"use client";

import { ClipboardPaste, FileUp } from "lucide-react";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type DragEvent, useId, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { classNames } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { isLocale, localePath } from "@/i18n/routing";
import { sendFile } from "./send-file";

type Sending = { name: string; sent: number; size: number };

/** Takes a file that is dropped or chosen, or rows pasted from a sheet; a refusal says why and loses nothing. */
export function FileDrop({ organisation }: { organisation: string }) {
  const t = useTranslations("imports");
  const router = useRouter();
  const locale = useLocale();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [text, setText] = useState("");
  const [sending, setSending] = useState<Sending | null>(null);
  const [refused, setRefused] = useState<{ name: string; why: string } | null>(null);

  async function send(body: Blob, name: string) {
    setRefused(null);
    setSending({ name, sent: 0, size: body.size });
    const answer = await sendFile(organisation, body, name, locale, (sent) =>
      setSending({ name, sent, size: body.size }),
    );
    const page = `/c/${organisation}/imports/${"id" in answer ? answer.id : "new"}`;
    if ("id" in answer) return router.push(isLocale(locale) ? localePath(locale, page) : page);
    setSending(null);
    setRefused({ name, why: answer.detail ?? t("notSent") });
  }
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) void send(file, file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };

  if (sending)
    return (
      <Progress
        label={t("sending", { name: sending.name })}
        done={sending.sent}
        total={sending.size}
        detail={
          sending.sent < sending.size
            ? t("sent", { share: sending.sent / Math.max(1, sending.size) })
            : t("reading")
        }
      />
    );
  return (
    <div className="space-y-6">
      {refused && (
        <Notice tone="danger" title={t("refused", { name: refused.name })}>
          {refused.why}
        </Notice>
      )}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={classNames(
          "flex flex-col items-center gap-3 rounded-card border-2 border-dashed px-4 py-8 text-center",
          over ? "border-accent bg-accent-soft" : "border-control bg-surface",
        )}
      >
        <p className="text-read max-lg:hidden">{t("dropHere")}</p>
        <input
          ref={chooser}
          id={id}
          type="file"
          accept=".xlsx,.csv,.tsv,.txt"
          className="sr-only"
          tabIndex={-1}
          aria-label={t("choose")}
          onChange={(event) => {
            take(event.target.files);
            event.target.value = "";
          }}
        />
        <Button variant="primary" icon={<FileUp aria-hidden />} onClick={() => chooser.current?.click()}>
          {t("choose")}
        </Button>
        <p className="text-head text-secondary">{t("accepted")}</p>
      </div>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim()) void send(new Blob([text], { type: "text/plain" }), t("pastedName"));
        }}
        className="space-y-3"
      >
        <label htmlFor={`${id}-rows`} className="block font-medium text-ui">
          {t("paste")}
        </label>
        <p id={`${id}-hint`} className="text-head text-secondary">
          {t("pasteHint")}
        </p>
        <textarea
          id={`${id}-rows`}
          aria-describedby={`${id}-hint`}
          className="field-box font-mono text-ui"
          rows={6}
          value={text}
          onChange={(event) => setText(event.target.value)}
          spellCheck={false}
        />
        <Button type="submit" icon={<ClipboardPaste aria-hidden />}>
          {t("readPasted")}
        </Button>
      </form>
    </div>
  );
}
