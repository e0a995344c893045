import type { PublishedClass } from '../plan/classification.js';
import { contentOf } from '../plan/plan-cell.js';
import type { StatisticalProgram } from '../plan/program.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import { publishedFigures } from './published-figures.js';
import type { ReleasedArtefact } from './released-artefact.js';

/** For so many years the classes of a plan stay as they are, so that these can be compared. */
const YEARS_OF_CLASSES = 5;

/** A planning table for the years to come, which two people decided. */
export interface PlanVersion {
  readonly program: StatisticalProgram;
  readonly decidedBy: readonly [string, string];
}

/** Whether new classes are due with the plan after this one. Until two people decide on them the old ones stay. */
export function classesAreDue({ classYear }: PublicationPlan): boolean {
  return classYear >= YEARS_OF_CLASSES;
}

/**
 * The planning table to decide on when classes are due: the shares that the published figures of these years had together. What
 * was published of several classes as one is divided among them as it was planned. A function of artefacts alone.
 */
export function pooledProgram(
  years: readonly { readonly plan: PublicationPlan; readonly artefacts: readonly ReleasedArtefact[] }[],
): StatisticalProgram {
  const { program } = years.at(-1)!.plan;
  const figures = years.map(({ plan, artefacts }) => ({ plan, known: publishedFigures(plan, artefacts) }));
  return {
    ...program,
    classifications: program.classifications.map((classification) => {
      const { name, classes } = classification;
      const planned = new Map(classes.map(({ code, share }) => [code, share]));
      const pooled = classes.map(({ code, share }) =>
        figures.reduce((sum, { plan, known }) => {
          const finest = finestOf(plan, name, code);
          if (finest === undefined) return sum + share * plan.expected;
          const together = finest.members.reduce((all, member) => all + planned.get(member)!, 0);
          const figure = known.get(contentOf({ period: { code: 'Y' }, classes: { [name]: finest } })) ?? together * plan.expected;
          return sum + (figure * share) / together;
        }, 0),
      );
      const all = pooled.reduce((sum, each) => sum + each, 0);
      return { ...classification, classes: classes.map((each, at) => ({ ...each, share: pooled[at]! / all })) };
    }),
  };
}

/** Of the classes that the year tells apart, the smallest one that holds a class. */
function finestOf(plan: PublicationPlan, name: string, code: string): PublishedClass | undefined {
  return plan.cells
    .filter(({ period, classes }) => period.code === 'Y' && Object.keys(classes).length === 1)
    .flatMap(({ classes }) => classes[name] ?? [])
    .filter(({ members }) => members.includes(code))
    .sort((a, b) => a.members.length - b.members.length)[0];
}
