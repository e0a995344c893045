import { RELEASES } from '../plan/periods.js';
import type { PublicationPlan } from '../plan/publication-plan.js';
import type { StatRecord } from '../records/stat-record.js';
import { publisher } from '../release/decide-release.js';
import type { ReleasedArtefact } from '../release/released-artefact.js';
import { yearFigures, type YearFigures } from '../release/year-figures.js';
import type { ConcentrationRules } from '../rules/concentration.js';
import type { Solver } from '../solver/solver.js';
import { attackYear, type Findings } from './attack-year.js';
import { positiveControls } from './positive-controls.js';
import { rerunOnWitnesses, type Rerun } from './rerun-on-witnesses.js';

/** What came out of a year so far, in the order of its dates, and the records behind it, which its readers never have. */
export interface PublishedYear {
  readonly plan: PublicationPlan;
  readonly records: readonly StatRecord[];
  readonly rules: ConcentrationRules;
  readonly artefacts: readonly ReleasedArtefact[];
}

/** What the suite got out of a year of releases. */
export interface AttackedSequence {
  /** By attacker, after each release with all that came before it: the sum of what was learned at any of them. */
  readonly findings: readonly Findings[];
  /** The publisher run again on the true world, and on worlds that readers cannot tell from it. */
  readonly rerun: Rerun;
  /** What the same means find in publishers that are known to leak, on the same records. */
  readonly controls: readonly Findings[];
}

/**
 * Lets every attacker of the suite at the releases of a year as they came out, one after the other and all together (T1 to T4, T7 to T9
 * and T11 of specification 2.10). It knows the records, to score the attackers and to run the publisher again: for who judges an
 * installation, never part of one.
 */
export function attackSequence({ plan, records, rules, artefacts }: PublishedYear, solver: Solver): AttackedSequence {
  const figures = artefacts.map((_, release) => figuresAt(plan, records, rules, release));
  const after = artefacts.map((_, release) => attackYear(figures[release]!, artefacts.slice(0, release + 1), solver));
  const whole = { ...figures.at(-1)!, plan: upTo(plan, artefacts.length) };
  return {
    findings: (after[0] ?? []).map((_, attacker) => summed(after.map((each) => each[attacker]!))),
    rerun: rerunOnWitnesses(publisher(solver), figures, artefacts),
    controls: positiveControls(whole, solver),
  };
}

/** The figures that a release was made of: of the records of its months and those before. */
function figuresAt(plan: PublicationPlan, records: readonly StatRecord[], rules: ConcentrationRules, release: number): YearFigures {
  const last = Math.min(12, 3 * (release + 1));
  return yearFigures(
    plan,
    records.filter(({ month }) => month <= last),
    rules,
  );
}

/** The part of a plan that is out. */
function upTo(plan: PublicationPlan, releases: number): PublicationPlan {
  if (releases === RELEASES.length) return plan;
  const size = plan.due[releases - 1]!;
  const relations = plan.relations.filter(({ total, parts }) => [total, ...parts].every((cell) => cell < size));
  return { ...plan, cells: plan.cells.slice(0, size), relations };
}

function summed(all: readonly Findings[]): Findings {
  const sum = (of: (each: Findings) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    attacker: all[0]!.attacker,
    small: sum(({ small }) => small),
    exact: sum(({ exact }) => exact),
    exactSmall: sum(({ exactSmall }) => exactSmall),
    present: sum(({ present }) => present),
    narrowed: sum(({ narrowed }) => narrowed),
  };
}
