import { refuse } from '../../../libs/event-sourcing/index.js';
import { compareWhen, type Deciding } from '../../vocabulary/index.js';
import type { FieldCorrected, RequestFactName, RequestFacts } from './case.events.js';

/** What is known of a request after a correction. */
export function correctedFacts(
  facts: RequestFacts,
  { change = {}, notKnown = [] }: { readonly change?: RequestFacts; readonly notKnown?: readonly RequestFactName[] },
): RequestFacts {
  const known = Object.entries({ ...facts, ...change }).filter(([name]) => !(notKnown as readonly string[]).includes(name));
  return Object.fromEntries(known) as RequestFacts;
}

/** The fields that a correction speaks of. */
export function correctedFields({ change = {}, notKnown = [], receivedAt }: Partial<FieldCorrected['data']>): readonly string[] {
  return [...Object.keys(change), ...notKnown, ...(receivedAt === undefined ? [] : ['receivedAt'])];
}

/**
 * What is said of a request must be possible, however little it is: nothing has occurred in the future, a unit belongs to
 * an agency, a discipline is named once (docs/domain.md section 3, step 1; section 5, rule 7).
 *
 * @throws Refusal `occurred_in_future`, `unit_without_agency`, `discipline_twice`
 */
export function checkRequestFacts(facts: RequestFacts, deciding: Deciding): void {
  if (facts.occurredAt && compareWhen(facts.occurredAt, deciding.now, deciding.zone) > 0) {
    refuse('occurred_in_future', {
      field: 'occurredAt',
      en: 'It cannot have occurred in the future. Check the date and time.',
      es: 'No puede haber ocurrido en el futuro. Revise la fecha y la hora.',
    });
  }
  if (facts.unitId && !facts.agencyId) {
    refuse('unit_without_agency', {
      field: 'unitId',
      en: 'A unit belongs to an agency. Say which agency, or leave the unit out.',
      es: 'Una unidad pertenece a una agencia. Diga cuál es, o deje la unidad vacía.',
    });
  }
  const named = (facts.exposed ?? []).map((one) => one.discipline);
  if (new Set(named).size < named.length) {
    refuse('discipline_twice', {
      field: 'exposed',
      en: 'A discipline is named twice. Name each one once, with its number.',
      es: 'Una disciplina aparece dos veces. Nombre cada una solo una vez.',
    });
  }
}
