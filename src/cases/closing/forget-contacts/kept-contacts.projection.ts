import { instantOf, plusMinutes } from '../../../vocabulary/index.js';
import { projectionOf, rowsOf } from '../../../../libs/read-side/index.js';
import { type CaseEvent, caseIdOf } from '../../domain/index.js';
import { ForgottenContacts } from './forgotten-contacts.entity.js';
import { KeptContacts } from './kept-contacts.entity.js';

/** A day, so that a case closed by mistake can be reopened with its contacts. */
export const FORGET_AFTER_HOURS = 24;

const relevant: readonly CaseEvent['type'][] = [
  'RequestReceived',
  'FieldCorrected',
  'MeetingPlaceSet',
  'CaseClosed',
  'RequestDeclined',
  'CaseReopened',
  'DeclineTakenBack',
  'PreApprovalTakenBack',
  'ContactsForgotten',
];

/** After these a case is open, whatever it was before. */
const reopening: readonly CaseEvent['type'][] = ['CaseReopened', 'DeclineTakenBack', 'PreApprovalTakenBack'];

export const keptContactsProjection = projectionOf({
  name: 'kept_contacts',
  version: 2,
  parts: [
    rowsOf<KeptContacts, CaseEvent>({
      entity: KeptContacts,
      mark: 'revision',
      keysOf: ({ stream, event }) => {
        const caseId = caseIdOf(stream);
        return caseId && relevant.includes(event.type) ? [caseId] : [];
      },
      evolve: (row, { id, event, metadata, revision }, caseId) => {
        const before = row ?? { caseId, keeps: false, forgetAt: null, endedBy: null, revision };
        const keeps = before.keeps || keepsNow(event);
        if (reopening.includes(event.type)) return { ...before, forgetAt: null, endedBy: null };
        if (event.type === 'ContactsForgotten') return { ...before, keeps: false, forgetAt: null };
        if (event.type === 'CaseClosed' || event.type === 'RequestDeclined') {
          return {
            ...before,
            keeps,
            endedBy: id,
            forgetAt: new Date(instantOf(plusMinutes(metadata.recordedAt, FORGET_AFTER_HOURS * 60))),
          };
        }
        return { ...before, keeps };
      },
    }),
    rowsOf<ForgottenContacts, CaseEvent>({
      entity: ForgottenContacts,
      keysOf: ({ id, event }) => (event.type === 'ContactsForgotten' ? event.data.keptFor.map((keptFor) => `${id}/${keptFor}`) : []),
      evolve: (_row, { stream, event }, id) => {
        if (event.type !== 'ContactsForgotten') return undefined;
        const keptFor = id.slice(id.indexOf('/') + 1);
        return { id, caseId: caseIdOf(stream)!, keptFor, forgottenAt: event.data.forgottenAt };
      },
    }),
  ],
});

function keepsNow(event: CaseEvent): boolean {
  if (event.type === 'RequestReceived') return event.data.facts.callBackContact !== undefined;
  if (event.type === 'FieldCorrected') return event.data.change.callBackContact !== undefined;
  return event.type === 'MeetingPlaceSet' && (event.data.place ?? event.data.contact) !== undefined;
}
