import {
  flawsOfDocument,
  flawsOfProof,
  sumsNotLookedAt,
  type ReleaseDocument,
  type ReleaseProof,
} from '../../../libs/disclosure-control/index.js';

/** A file of a release: the document alone, as its readers have it, or with what proves it. */
export type ReleaseFile = ReleaseDocument | { readonly document: ReleaseDocument; readonly proof: ReleaseProof };

/** What was found about a release, in lines for a terminal. */
export interface Verdict {
  readonly holds: boolean;
  readonly lines: readonly string[];
}

/** @throws Error with a sentence where a text is no release */
export function releaseFile(text: string, name: string): ReleaseFile {
  try {
    const file = JSON.parse(text) as ReleaseFile;
    const { format, cells, relations, tables } = documentOf(file);
    const lists = [cells, relations, tables].every(
      (list) => Array.isArray(list) && list.every((each) => typeof each === 'object' && each !== null),
    );
    if (format === 1 && lists) return file;
  } catch {
    // Said below, with its name.
  }
  throw new Error(`${name} is no release. Save one with: npm run release -- show ID > FILE`);
}

export function documentOf(file: ReleaseFile): ReleaseDocument {
  return 'proof' in file ? file.document : file;
}

/** Checks a release by arithmetic on its file alone. @param earlier documents of the same year, for the sums that join them with it */
export function verifiedRelease(file: ReleaseFile, earlier: readonly ReleaseDocument[]): Verdict {
  const document = documentOf(file);
  // A year is restated as a whole: sums join releases of one version.
  const ofYear = earlier.filter(
    ({ program, year, version, id }) =>
      program === document.program && year === document.year && version === document.version && id !== document.id,
  );
  const flaws = [...flawsOfDocument(document, ofYear), ...('proof' in file ? flawsOfProof(document, file.proof) : [])];
  const { length: sums } = document.relations;
  const missing = sumsNotLookedAt(document, ofYear);
  const count = (status: string) => document.cells.filter((cell) => cell.status === status).length;
  const lines = [
    `${document.id}, version ${document.version}, ${document.verdict} on ${document.on}`,
    ...(document.restated ? [`its year was restated on ${document.restated.on}: ${document.restated.reason}`] : []),
    `hash ${document.contentHash}`,
    `${count('shown')} figures shown, ${count('masked')} hidden; ${sums - missing} of ${sums} sums looked at`,
    ...(missing > 0 ? [`${missing} sums join it with earlier releases of its year: name their files too`] : []),
    'proof' in file ? 'its proof was looked at' : 'without its proof, which only a privacy officer has',
    ...flaws.map((flaw) => `WRONG: ${flaw}`),
    flaws.length === 0 ? 'It holds.' : 'It does not hold.',
  ];
  return { holds: flaws.length === 0, lines };
}
