import type { Classification } from '../plan/classification.js';
import { contentOf } from '../plan/plan-cell.js';
import { tierFor } from '../plan/program.js';
import { publicationPlan, type PublicationPlan } from '../plan/publication-plan.js';
import type { ReleasedArtefact } from './released-artefact.js';

/**
 * The plan of the year after: tier by last year's published total (rule P6), classes by their published figures (P4),
 * estimates the published figure of each cell, of a masked one the middle of its published interval (specification 2.6
 * C2). What was not released stays as it was planned. A function of artefacts alone, so that it tells nothing.
 */
export function planAfter(last: PublicationPlan, artefacts: readonly ReleasedArtefact[]): PublicationPlan {
  const known = publishedFigures(last, artefacts);
  const total = known.get(contentOf({ period: { code: 'Y' }, classes: {} })) ?? last.expected;
  const program = { ...last.program, classifications: last.program.classifications.map((each) => updated(each, last, known)) };
  return publicationPlan(program, tierFor(program, total), total, last.k, known);
}

/** By what a cell holds, not by its name: "other" of one year may be another "other" than that of the next. */
function publishedFigures(last: PublicationPlan, artefacts: readonly ReleasedArtefact[]): ReadonlyMap<string, number> {
  const released = new Map(artefacts.flatMap(({ cells }) => cells.map((cell) => [cell.id, cell] as const)));
  return new Map(
    last.cells.flatMap((cell) => {
      const found = released.get(cell.id);
      if (found === undefined) return [];
      return [[contentOf(cell), found.status === 'shown' ? found.count : (found.lo + found.hi) / 2] as const];
    }),
  );
}

/** Shares by the finest published class that holds each; what was merged is split as it was planned. */
function updated(classification: Classification, last: PublicationPlan, known: ReadonlyMap<string, number>): Classification {
  const { name, classes } = classification;
  const planned = new Map(classes.map(({ code, share }) => [code, share]));
  const yearly = last.cells.filter(({ period, classes: by }) => period.span === 'year' && name in by && Object.keys(by).length === 1);
  const expected = classes.map(({ code, share }) => {
    const holding = yearly
      .filter((cell) => known.has(contentOf(cell)) && cell.classes[name]!.members.includes(code))
      .sort((a, b) => a.classes[name]!.members.length - b.classes[name]!.members.length)[0];
    if (holding === undefined) return share * last.expected;
    const together = holding.classes[name]!.members.reduce((sum, member) => sum + planned.get(member)!, 0);
    return (known.get(contentOf(holding))! * share) / together;
  });
  const all = expected.reduce((sum, each) => sum + each, 0);
  return { name, classes: classes.map((each, at) => ({ ...each, share: expected[at]! / all })) };
}
