/** A framework, measurement or option the engine refuses to score, said in one sentence (§3, §4). */
export class SpecError extends Error {
  override readonly name = "SpecError";
}

/** Refuses with the sentence unless the condition holds. @throws SpecError */
export function demand(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new SpecError(sentence);
}
