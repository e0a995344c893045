import type { FormValues } from '../../../../../libs/web/views/index.js';
import { disciplines } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import type { RequestFact } from '../../../frame/request-fact.js';

/** What is on record of a field, as its form shows it; null where nothing is. Of what is sealed only that it is there. */
export function onRecord(
  { facts, receivedAt }: Pick<CaseInFullView, 'facts' | 'receivedAt'>,
  fact: RequestFact,
  zone: string,
): FormValues | null {
  const one = (value: string | null | undefined): FormValues | null => (value ? { [fact]: value } : null);
  switch (fact) {
    case 'agency':
      return facts.agencyId === null ? null : { agency: facts.agencyId, ...(facts.unitId && { unit: facts.unitId }) };
    case 'unit':
      return one(facts.unitId);
    case 'incident-type':
      return one(facts.incidentType);
    case 'occurred':
      return facts.occurredAt === undefined ? null : proposedWhen('occurred', facts.occurredAt, zone);
    case 'exposed':
      return facts.exposed === undefined || facts.exposed.length === 0 ? null : exposedValues(facts.exposed);
    case 'urgency':
      return one(facts.urgency);
    case 'channel':
      return one(facts.channel);
    case 'begun-by':
      return one(facts.begunBy);
    case 'call-back-contact':
      return facts.hasCallBackContact ? {} : null;
    case 'received':
      return proposedWhen('received', receivedAt, zone);
    default:
      return fact satisfies never;
  }
}

function exposedValues(exposed: NonNullable<CaseInFullView['facts']['exposed']>): FormValues {
  const counts = exposed.flatMap(({ discipline, about }) =>
    about === undefined ? [] : [[`about.${disciplines.indexOf(discipline)}.count`, String(about)] as const],
  );
  return { exposed: exposed.map(({ discipline }) => discipline), ...Object.fromEntries(counts) };
}
