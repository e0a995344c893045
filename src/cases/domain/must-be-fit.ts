import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import type { FitnessReason } from './case.events.js';
import type { Case } from './case.state.js';
import type { DeploymentFacts } from './deployment-facts.js';
import type { MemberFacts } from './facts.js';
import { fitnessOf, forTheLead, overridable, uncovered, type Judging } from './fitness.js';
import { fitnessWords } from './fitness-words.js';

/** What the roster says of a member. @throws Refusal `member_not_found` */
export function memberOf(facts: DeploymentFacts, memberId: string): MemberFacts {
  const member = facts.members[memberId];
  if (!member)
    refuseMissing('member_not_found', {
      field: 'memberId',
      en: 'There is no such team member. Look them up in the roster.',
      es: 'No existe ese miembro. Búsquelo en la lista de miembros.',
    });
  return member;
}

/**
 * The reasons known of a member, all of them covered by an override that a second person granted or by the lead's yes.
 *
 * @param field what the refusal hangs on, where several members are judged
 * @throws Refusal `lead_must_agree` where only the lead's yes is missing; else the first reason that is not covered, as
 *   the code: `own_agency`, `cool_down`, …
 */
export function mustBeFit(
  memberId: string,
  facts: DeploymentFacts,
  state: Case,
  at: Judging,
  field = 'memberId',
): readonly FitnessReason[] {
  const { reasons } = fitnessOf(memberOf(facts, memberId), facts, state, at);
  const left = uncovered(reasons, state, memberId);
  const final = left.find((reason) => !overridable.includes(reason) && !forTheLead.includes(reason));
  const decisive = final ?? left.find((reason) => overridable.includes(reason));
  const en = left.map((reason) => fitnessWords[reason].en).join('; ');
  const es = left.map((reason) => fitnessWords[reason].es).join('; ');
  if (decisive) {
    const next = overridable.includes(decisive)
      ? {
          en: 'Choose somebody else, or ask an approver to override it.',
          es: 'Elija a otra persona, o pida a una persona aprobadora que lo permita.',
        }
      : { en: 'Choose somebody else.', es: 'Elija a otra persona.' };
    const sentences = {
      en: `This member cannot deploy to this case: ${en}. ${next.en}`,
      es: `Este miembro no puede ir a este caso: ${es}. ${next.es}`,
    };
    refuse(decisive, { field, ...sentences });
  }
  if (left.length > 0) {
    const sentences = {
      en: `The lead has to agree first, since this member ${en}. Record the lead's yes, or choose somebody else.`,
      es: `Quien lidera debe estar de acuerdo primero, porque este miembro ${es}. Registre su sí, o elija a otra persona.`,
    };
    refuse('lead_must_agree', { field, ...sentences });
  }
  return reasons;
}
