const collators = new Map<string, Intl.Collator>();

/** Compares what has a name as a reader of this language expects it in a list: Ñ after N in Spanish, É with E, 9 before 10. */
export function byName(language: string): (one: { readonly name: string }, other: { readonly name: string }) => number {
  let collator = collators.get(language);
  if (collator === undefined) {
    collator = new Intl.Collator(language, { numeric: true });
    collators.set(language, collator);
  }
  const { compare } = collator;
  return (one, other) => compare(one.name, other.name);
}
