import { documentHash, type DocumentCell, type ReleaseDocument } from './release-document.js';

/**
 * Checks a document by plain arithmetic, without a solver and without anything but documents, as an outsider can: its hash, that nothing is
 * shown below k, that what is shown adds up, that intervals can hold, and that no hidden cell is given away by a sum. Returns what is
 * wrong, in sentences for whoever checks.
 *
 * @param earlier documents of the same program and year, for the sums that join them; without them these sums are not looked at
 */
export function flawsOfDocument(document: ReleaseDocument, earlier: readonly ReleaseDocument[] = []): readonly string[] {
  const flaws: string[] = [];
  if (documentHash(document) !== document.contentHash) flaws.push('its content is not what its hash was made of');
  if (document.verdict === 'skipped' && document.cells.length + document.relations.length > 0)
    flaws.push('it was skipped, and shows cells');
  const cells = new Map<string, DocumentCell>();
  for (const cell of [...earlier.flatMap((each) => each.cells), ...document.cells]) {
    if (cells.has(cell.id)) flaws.push(`${cell.id} stands in it twice`);
    cells.set(cell.id, cell);
  }
  for (const cell of document.cells) flaws.push(...flawsOfCell(cell, document));
  for (const { total, parts } of document.relations) {
    const [whole, ...own] = [total, ...parts].map((id) => cells.get(id));
    if (whole === undefined || own.some((part) => part === undefined)) continue;
    flaws.push(...flawsOfSum(total, whole, own as readonly DocumentCell[]));
  }
  return flaws;
}

/** Sums of a document that need the documents of earlier releases of its year. */
export function sumsNotLookedAt(document: ReleaseDocument, earlier: readonly ReleaseDocument[] = []): number {
  const known = new Set([...earlier, document].flatMap(({ cells }) => cells.map(({ id }) => id)));
  return document.relations.filter(({ total, parts }) => [total, ...parts].some((id) => !known.has(id))).length;
}

function flawsOfCell(cell: DocumentCell, { k, rounding }: ReleaseDocument): readonly string[] {
  if (cell.status === 'masked') {
    // What is hidden to protect others may keep few values, and is never pinned to one; what is small keeps all of 0 to k-1.
    const honest = Number.isInteger(cell.lo) && Number.isInteger(cell.hi) && cell.lo >= 0 && cell.hi > cell.lo && cell.hi >= k - 1;
    return honest ? [] : [`${cell.id} is hidden in an interval that gives it away`];
  }
  const flaws = Number.isInteger(cell.count) && cell.count >= k ? [] : [`${cell.id} is shown below ${k}`];
  for (const [name, amount] of Object.entries(cell.amounts)) {
    const base = rounding[name];
    if (base === undefined || amount < 0 || amount % base !== 0) flaws.push(`${cell.id}: ${name} is not rounded as it is said to be`);
  }
  return flaws;
}

function flawsOfSum(name: string, total: DocumentCell, parts: readonly DocumentCell[]): readonly string[] {
  const [low, high] = boundsOf(parts);
  const [least, most] = boundsOf([total]);
  if (high < least || low > most) return [`${name} is not the sum of its parts`];
  const hidden = [total, ...parts].filter(({ status }) => status === 'masked');
  return hidden.length === 1 ? [`${hidden[0]!.id} can be worked out from ${name} and its parts`] : [];
}

function boundsOf(cells: readonly DocumentCell[]): readonly [number, number] {
  const bounds = cells.map((cell) => (cell.status === 'shown' ? ([cell.count, cell.count] as const) : ([cell.lo, cell.hi] as const)));
  return [bounds.reduce((sum, [lo]) => sum + lo, 0), bounds.reduce((sum, [, hi]) => sum + hi, 0)];
}
