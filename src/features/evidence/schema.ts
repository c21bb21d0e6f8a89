import { z } from "zod";
import { choice, optionalAddress, optionalText, recordId, reference } from "@/lib/fields.ts";

export const evidenceKinds = ["address", "record", "note"] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** What evidence can hang on. */
export const evidenceSubjects = ["agreement", "project", "event", "mission", "measurement"] as const;
export type EvidenceSubject = (typeof evidenceSubjects)[number];

/** A piece of evidence as a reader sees it. */
export const evidence = z.object({
  id: z.string(),
  kind: z.enum(evidenceKinds),
  label: z.string(),
  address: z.string().nullable(),
  recordReference: z.string().nullable(),
  note: z.string().nullable(),
});
export type Evidence = z.infer<typeof evidence>;

/** What a person attaches: an address, another record's reference, or a note; the kind follows from what is filled in. */
const evidenceFields = z.object({
  label: optionalText(200),
  address: optionalAddress(),
  recordReference: z.preprocess(
    (value) => (value === "" || value === null ? undefined : value),
    reference().optional(),
  ),
  note: optionalText(5_000),
});

export const evidenceInput = evidenceFields
  .extend({ subject: choice(evidenceSubjects), subjectId: recordId() })
  .refine((fields) => [fields.address, fields.recordReference, fields.note].some(Boolean), {
    path: ["address"],
    params: { rule: "evidenceNeeded" },
  });

export const evidencePointer = z.object({ id: recordId() });
