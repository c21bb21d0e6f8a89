/** What a column of an agreements file can hold. Two of them only tell whose agreement a row is. */
export const importFields = [
  "partner",
  "partnerCountry",
  "partnerKind",
  "kind",
  "title",
  "externalKey",
  "status",
  "signedOn",
  "startsOn",
  "endsOn",
  "reviewOn",
  "domain",
  "objective",
  "workPlan",
  "budgetAmount",
  "budgetCurrency",
  "url",
  "notes",
  "ownCity",
  "ownCountry",
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column (0-based) holds which field. */
export type Mapping = Partial<Record<ImportField, number>>;

export const dateFields = [
  "signedOn",
  "startsOn",
  "endsOn",
  "reviewOn",
] as const satisfies readonly ImportField[];
export type DateField = (typeof dateFields)[number];

/** Says whether a value is a field of this list. */
export function isImportField(value: unknown): value is ImportField {
  return importFields.some((field) => field === value);
}
