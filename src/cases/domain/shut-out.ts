import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Case } from './case.state.js';
import { overridable, uncovered } from './fitness.js';

/**
 * Whether a conflict, declared or known when they were invited, keeps somebody from the case that no override covers: whatever else they
 * have to do with it, for them it is not there (docs/domain.md section 5, rule 1). What the lead may allow shuts nobody out.
 */
export function isShutOut(state: Case, personId: string): boolean {
  const { knownReasons = [], stoodDownBecause } = state.deployments.at(-1)?.members[personId] ?? {};
  const withdrawn = stoodDownBecause === 'own_agency' ? ([stoodDownBecause] as const) : [];
  const conflicts = [...(state.conflicts[personId] ?? []), ...knownReasons, ...withdrawn].filter((reason) => overridable.includes(reason));
  return uncovered(conflicts, state, personId).length > 0;
}

/** Nobody is given work in a case that is shut to them. @throws Refusal `conflict_not_overridden` */
export function checkNotShutOut(state: Case, personId: string, field: string): void {
  if (isShutOut(state, personId))
    refuse('conflict_not_overridden', {
      field,
      en: 'A conflict of this person is declared, so the case is not for them. Choose somebody else, or ask an approver for an override.',
      es: 'Hay un conflicto declarado de esta persona, así que el caso no es para ella. Elija a otra, o pida una excepción a quien aprueba.',
    });
}
