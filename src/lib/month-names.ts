/** Month names and usual abbreviations in French, Spanish, Portuguese, English, Italian and German; folded, one row a month. */
const names = [
  "janvier janv enero ene janeiro january jan gennaio gen januar janner",
  "fevrier fevr fev febrero feb fevereiro february febbraio februar",
  "mars marzo mar marco march marz mrz",
  "avril avr abril abr april apr aprile",
  "mai mayo may maio maggio mag",
  "juin junio jun junho june giugno giu juni",
  "juillet juil julio jul julho july luglio lug juli",
  "aout agosto ago august aug agos",
  "septembre sept septiembre setiembre set sep setembro september settembre",
  "octobre oct octubre outubro out october ottobre ott oktober okt",
  "novembre nov noviembre novembro november novembre",
  "decembre dec diciembre dic dezembro dez december dicembre dezember",
];

const months = new Map<string, number>(
  names.flatMap((row, index) => row.split(" ").map((name) => [name, index + 1] as const)),
);

/** The month (1–12) a folded word names in one of six languages, or null. */
export function monthNamed(foldedWord: string): number | null {
  return months.get(foldedWord) ?? null;
}
