import { z } from "zod";

/** A period of an annual framework: a calendar year. */
export const year = () =>
  z
    .string()
    .trim()
    .regex(/^(19|20)\d\d$/);

/** What an admin says when the city adopts a framework; `version` is that of the adoption seen, when there is one. */
export const adoptionInput = z.object({
  frameworkId: z.string(),
  stage: z.coerce.number().int().min(1).max(9),
  fromPeriod: year(),
  zeroPeriod: year(),
  version: z.coerce.number().int().min(1).optional(),
});

/** What was adopted. */
export const adoptionResult = z.object({
  framework: z.string(),
  stage: z.number().int(),
  fromPeriod: z.string(),
  zeroPeriod: z.string(),
});
