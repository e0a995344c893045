/** One of several things to choose from. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** Options from codes and their words, in the order of the codes. */
export function optionsOf<Code extends string>(codes: readonly Code[], words: Readonly<Record<Code, string>>): readonly Option[] {
  return codes.map((code) => ({ value: code, label: words[code] }));
}
