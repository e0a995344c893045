import type { AttackedSequence } from '../../../libs/disclosure-control/adversary/attack-sequence.js';
import { shownByTable } from '../demo/demo-releases.js';
import type { ReleasedYear } from './published-years.js';

/** What was found, in lines for a terminal, and whether anything was learned. */
export interface AttackTold {
  readonly learned: boolean;
  readonly lines: readonly string[];
}

/**
 * One year: by attacker what it learned over the sequence of its releases, what running the publisher again excludes, and what is shown.
 */
export function attackLines({ name, plan, documents }: ReleasedYear, { findings, rerun, controls }: AttackedSequence): AttackTold {
  const skipped = documents.filter(({ verdict }) => verdict === 'skipped').length;
  const counts = (numbers: readonly number[]) => numbers.map((number) => String(number).padStart(9)).join('');
  const shown = shownByTable(documents.map((document) => ({ document, plan })));
  const attacked = findings.map((each) => ({ ...each, sum: each.exact + each.present + each.narrowed }));
  return {
    learned: attacked.some(({ sum }) => sum > 0) || rerun.unlikeReleased + rerun.otherwise > 0,
    lines: [
      `${name} (tier ${plan.tier}): ${documents.length - skipped} releases made, ${skipped} skipped`,
      `  ${''.padEnd(36)}${['small', 'exact', 'presence', 'narrowed'].map((word) => word.padStart(9)).join('')}`,
      ...attacked.map(
        ({ attacker, small, exact, present, narrowed }) => `  ${attacker.padEnd(36)}${counts([small, exact, present, narrowed])}`,
      ),
      ...controls.map(
        ({ attacker, small, exact, present, narrowed }) => `  (${attacker})`.padEnd(38) + counts([small, exact, present, narrowed]),
      ),
      `  T7 and T11 make it again: ${rerun.unlikeReleased} of ${rerun.releases} releases unlike what is out, ${rerun.otherwise} of ${rerun.worlds} other worlds excluded`,
      ...[...shown].map(([table, { cells, shown: some }]) => `  shown ${String(some).padStart(4)} of ${String(cells).padEnd(4)} ${table}`),
    ],
  };
}
