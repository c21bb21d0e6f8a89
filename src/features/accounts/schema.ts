import { z } from "zod";
import { locales } from "@/lib/locales.ts";

/** A mail address, in lower case: two spellings of one address are one person. */
export const emailAddress = () =>
  z
    .string()
    .trim()
    .toLowerCase()
    .min(1)
    .max(254)
    .refine((text) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text), { params: { rule: "accounts.notAnEmail" } });

/** A password being chosen: long rather than strange. Whether it is a common one is asked of a list. */
const newPassword = () => z.string().min(12).max(200);

/** A password being chosen, typed twice. */
export const chosenPassword = { password: newPassword(), passwordAgain: z.string().min(1).max(200) };

/** Says that the two typings of a chosen password agree. */
export const typedAlike = <T extends { password: string; passwordAgain: string }>(schema: z.ZodType<T>) =>
  schema.refine((input) => input.password === input.passwordAgain, {
    path: ["passwordAgain"],
    params: { rule: "accounts.passwordsDiffer" },
  });

export const credentials = z.object({ email: emailAddress(), password: z.string().min(1).max(200) });
/** A session just opened, and the language its person reads. */
export const sessionAnswer = z.object({ sessionId: z.string(), locale: z.string() });

export const personName = () => z.string().trim().min(1).max(120);
export const profile = z.object({
  name: personName(),
  locale: z.enum(locales),
});

export const passwordChange = typedAlike(
  z.object({ currentPassword: z.string().min(1).max(200), ...chosenPassword }),
);
export const resetRequest = z.object({ email: emailAddress() });
/** A link as it was opened, perhaps cut short on its way: what it is not, is told like what it is no more. */
export const openedLink = z.object({ token: z.string() });
export const passwordReset = typedAlike(z.object({ token: z.string().min(20).max(100), ...chosenPassword }));

export const openSession = z.object({
  id: z.string(),
  userAgent: z.string(),
  address: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  current: z.boolean(),
});
export type OpenSession = z.output<typeof openSession>;

export const account = z.object({
  name: z.string(),
  email: z.string(),
  locale: z.enum(locales),
  operator: z.boolean(),
  sessions: z.array(openSession),
});
export type Account = z.output<typeof account>;
