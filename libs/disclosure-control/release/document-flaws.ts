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
  if (document.version > 1 !== (document.restated !== undefined))
    flaws.push('a second version says when its year was restated and why, and a first one does not');
  const cells = new Map<string, DocumentCell>();
  for (const cell of [...earlier.flatMap((each) => each.cells), ...document.cells]) {
    if (cells.has(cell.id)) flaws.push(`${cell.id} stands in it twice`);
    cells.set(cell.id, cell);
  }
  if (!(document.k >= LEAST_K)) flaws.push(`it shows counts from ${document.k} on, and none may be below ${LEAST_K}`);
  for (const cell of document.cells) flaws.push(...flawsOfCell(cell, document));
  flaws.push(...sumsLeftOut(document));
  for (const { total, parts } of document.relations) {
    const [whole, ...own] = [total, ...parts].map((id) => cells.get(id));
    if (whole === undefined || own.some((part) => part === undefined)) continue;
    flaws.push(
      ...flawsOfSum(total, whole, own as readonly DocumentCell[]),
      ...flawsOfAmounts(total, whole, own as readonly DocumentCell[], document),
    );
  }
  return flaws;
}

/** Sums of a document that need the documents of earlier releases of its year. */
export function sumsNotLookedAt(document: ReleaseDocument, earlier: readonly ReleaseDocument[] = []): number {
  const known = new Set([...earlier, document].flatMap(({ cells }) => cells.map(({ id }) => id)));
  return document.relations.filter(({ total, parts }) => [total, ...parts].some((id) => !known.has(id))).length;
}

/** Leadership's threshold; an edition for others may have a higher one. */
const LEAST_K = 5;

const OF_EVERY_CELL = ['id', 'status', 'period', 'span', 'classes', 'tables'];
const OF_STATUS = { shown: ['count', 'amounts'], masked: ['lo', 'hi'] } as const;

function flawsOfCell(cell: DocumentCell, { k, rounding, tables }: ReleaseDocument): readonly string[] {
  const known = new Set<string>([...OF_EVERY_CELL, ...(OF_STATUS[cell.status] ?? [])]);
  const flaws = Object.keys(cell).flatMap((name) =>
    known.has(name) ? [] : [`${cell.id} holds ${name}, which no ${cell.status} cell has`],
  );
  const named = new Set(tables.flatMap(({ name, included }) => (included ? [name] : [])));
  if (!cell.tables.some((table) => named.has(table))) flaws.push(`${cell.id} stands in no table of the release`);
  if (cell.status === 'masked') {
    const { lo, hi } = cell;
    // What is hidden to protect others may keep few values, and is never pinned to one; what may be small keeps all of 0 to k-1.
    const honest = Number.isInteger(lo) && Number.isInteger(hi) && lo >= 0 && hi > lo && (lo >= k || (lo === 0 && hi >= k - 1));
    return honest ? flaws : [...flaws, `${cell.id} is hidden in an interval that gives it away`];
  }
  if (!(Number.isInteger(cell.count) && cell.count >= k)) flaws.push(`${cell.id} is shown below ${k}`);
  for (const [name, amount] of Object.entries(cell.amounts)) {
    const base = rounding[name];
    if (base === undefined || base < 2 || amount < 0 || amount % base !== 0)
      flaws.push(`${cell.id}: ${name} is not rounded as it is said to be`);
  }
  return flaws;
}

/** Whoever leaves a sum out could show anything: the total of every period and classification that has cells must be among them. */
function sumsLeftOut({ cells, relations, release }: ReleaseDocument): readonly string[] {
  const summed = new Set(relations.flatMap(({ parts }) => parts));
  return cells.flatMap(({ id, classes, period }) => {
    const isTotal = Object.keys(classes).length === 0 && period === release;
    return isTotal || summed.has(id) || cells.length === 1 ? [] : [`${id} is part of no sum`];
  });
}

function flawsOfAmounts(
  name: string,
  total: DocumentCell,
  parts: readonly DocumentCell[],
  { rounding }: ReleaseDocument,
): readonly string[] {
  return Object.entries(rounding).flatMap(([magnitude, base]) => {
    const amounts = [total, ...parts].map((cell) => (cell.status === 'shown' ? cell.amounts[magnitude] : undefined));
    if (amounts.some((each) => each === undefined)) return [];
    const [whole, ...own] = amounts as number[];
    // Each is rounded by itself, half a base at most.
    const apart = Math.abs(own.reduce((sum, each) => sum + each, 0) - whole!);
    return apart <= ((own.length + 1) * base) / 2 ? [] : [`${magnitude} of ${name} is not that of its parts`];
  });
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
