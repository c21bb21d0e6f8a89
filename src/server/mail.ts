import "server-only";
import nodemailer from "nodemailer";
import { createTranslator } from "use-intl/core";
import { loadMessages } from "@/i18n/messages.ts";
import { negotiateLocale } from "@/i18n/routing.ts";
import { env } from "./env.ts";
import { log } from "./log.ts";

/** Says whether this installation can send mail; without it, links are shown to whoever made them. */
export function mailIsSet(): boolean {
  return env.SMTP_URL !== undefined;
}

/** The whole address of a path of ours, as a mail or a copied link needs it. */
export function linkTo(path: string): string {
  return new URL(path, env.BASE_URL ?? `http://localhost:${env.PORT}`).href;
}

type Letter = {
  to: string;
  /** The reader's language. */
  locale: string;
  /** The messages of a letter, `accounts.mail.reset`: its `subject` and `body`. */
  text: string;
  values: Record<string, string | number>;
};

let transport: ReturnType<typeof nodemailer.createTransport> | undefined;

/**
 * Sends a letter in its reader's language, in plain text. Call it after the commit, never inside a transaction.
 * @returns whether the mail server took it; a refusal is logged and never thrown, for the work is already done.
 */
export async function sendMail({ to, locale: asked, text, values }: Letter): Promise<boolean> {
  if (!env.SMTP_URL) return false;
  try {
    transport ??= nodemailer.createTransport({
      url: env.SMTP_URL,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 20_000,
    });
    const locale = negotiateLocale(asked, null);
    // biome-ignore lint/suspicious/noExplicitAny: keys come from data (a letter's name), held by the messages' test.
    const t = createTranslator({ locale, messages: await loadMessages(locale) }) as any;
    await transport.sendMail({
      from: env.MAIL_FROM,
      to,
      subject: t(`${text}.subject`, values),
      text: t(`${text}.body`, values),
    });
    return true;
  } catch (error) {
    log.error("a mail could not be sent", {
      text,
      error: error instanceof Error ? error.message : String(error),
    });
    return false;
  }
}
