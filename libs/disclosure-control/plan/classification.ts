/** One class of a classification with its public share of all records, from the planning table or last year's figures. */
export interface PlannedClass {
  readonly code: string;
  readonly share: number;
  /** The group of classes it belongs to, where the classification has two levels. */
  readonly group?: string;
}

/** A public classification: every record has exactly one of its classes. */
export interface Classification {
  readonly name: string;
  readonly classes: readonly PlannedClass[];
}

/** A published class and the classes of the classification that it holds. */
export interface PublishedClass {
  readonly code: string;
  readonly share: number;
  readonly members: readonly string[];
}

/** Rule P2: what is split at all is split in three or more; of two small parts whose sum is shown none can be hidden. */
const FEWEST = 3;

/**
 * Rule P4: the classes a year can publish. What is expected to have fewer than `least` records is merged into "other";
 * where "other" itself is then too small, the next smallest class joins it. Null where fewer than three are left, so
 * that the classification cannot be published (P2).
 */
export function publishedClasses(classes: readonly PublishedClass[], expected: number, least: number): readonly PublishedClass[] | null {
  const ascending = [...classes].sort((a, b) => a.share - b.share);
  const merged = ascending.filter(({ share }) => share * expected < least);
  const kept = ascending.filter(({ share }) => share * expected >= least);
  while (merged.length > 0 && kept.length > 0 && shareOf(merged) * expected < least) merged.push(kept.shift()!);
  const namesake = merged.length > 0 ? kept.findIndex(({ code }) => code === 'other') : -1;
  if (namesake >= 0) merged.push(...kept.splice(namesake, 1));
  const result = classes.filter((each) => kept.includes(each));
  if (merged.length === 1) result.push(merged[0]!);
  if (merged.length > 1) {
    result.push({ code: 'other', share: shareOf(merged), members: merged.flatMap(({ members }) => members) });
  }
  return result.length >= FEWEST ? result : null;
}

/**
 * Ever coarser ones of the same classes, as they are first: the smallest joined into one, then more of them, as long as
 * three are left. So they nest (P3). Where classes of fewer than `large` expected records are joined, they are three, then
 * five and so on, so that whichever of them are shown side by side, no class is split in fewer than three (P2). Large ones
 * are joined one by one: what cannot be hidden is two small parts of a known sum, and these are not small.
 * The joined class is named by its parts, so that it is not taken for the "other" of the year.
 */
export function coarserClasses(
  classes: readonly PublishedClass[],
  expected: number,
  large: number,
): readonly (readonly PublishedClass[])[] {
  const ascending = [...classes].sort((a, b) => a.share - b.share);
  const [first, step] = ascending[0]!.share * expected >= large ? [2, 1] : [FEWEST, FEWEST - 1];
  const coarser: (readonly PublishedClass[])[] = [classes];
  for (let size = first; classes.length - size + 1 >= FEWEST; size += step) {
    const joined = new Set(ascending.slice(0, size));
    coarser.push([...classes.filter((each) => !joined.has(each)), together(classes.filter((each) => joined.has(each)))]);
  }
  return coarser;
}

function together(parts: readonly PublishedClass[]): PublishedClass {
  return { code: parts.map(({ code }) => code).join('+'), share: shareOf(parts), members: parts.flatMap(({ members }) => members) };
}

/** The classes as they stand, each holding itself. */
export function asTheyStand(classification: Classification): readonly PublishedClass[] {
  return classification.classes.map(({ code, share }) => ({ code, share, members: [code] }));
}

/** The groups of a classification of two levels, each holding its classes. */
export function groupsOf(classification: Classification): readonly PublishedClass[] {
  const names = [...new Set(classification.classes.map(({ code, group }) => group ?? code))];
  return names.map((code) => {
    const classes = classification.classes.filter((each) => (each.group ?? each.code) === code);
    return { code, share: shareOf(classes), members: classes.map((each) => each.code) };
  });
}

function shareOf(classes: readonly { readonly share: number }[]): number {
  return classes.reduce((sum, { share }) => sum + share, 0);
}
