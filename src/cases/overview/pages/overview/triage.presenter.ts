import type { FormValues } from '../../../../../libs/web/views/index.js';
import type { Program } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';

/** Disciplines for whom the 911 program is there. */
const telecommunicators: readonly string[] = ['call_taker', 'dispatcher', 'psap_supervisor'];

/**
 * What the triage form proposes: what was decided before, else the programs that fit who was affected. What becomes of each
 * discipline is proposed for none: it is for a person to think of each.
 */
export function proposedTriage({ triage, facts }: Pick<CaseInFullView, 'triage' | 'facts'>): FormValues {
  const exposed = (facts.exposed ?? []).map(({ discipline }) => discipline);
  if (triage === null) return { programs: fitting(exposed) };
  const answers = new Map(triage.offers.map(({ discipline, answer }) => [discipline, answer]));
  const offers = exposed.map((discipline, row) => [`offers.${row}.answer`, answers.get(discipline)] as const);
  return { outcome: triage.outcome, programs: triage.programs, ...Object.fromEntries(offers) };
}

function fitting(exposed: readonly string[]): readonly Program[] {
  return [
    ...(exposed.some((one) => telecommunicators.includes(one)) ? (['telecommunicator_911'] as const) : []),
    ...(exposed.includes('command_staff') ? (['commander'] as const) : []),
  ];
}
