import type { DomainEvent } from '../../../libs/event-sourcing/index.js';
import { projectionOf, rowsOf } from '../../../libs/read-side/index.js';
import type { CaseEvent } from '../../cases/domain/case.events.js';
import type { IndividualContactEvent } from '../../contacts/domain/individual-contact.events.js';
import { counting, recordEvolution, recordOf, type StatisticalRecordEvent } from '../domain/index.js';
import { releasesPart } from './releases-part.js';
import { restatementsPart } from './restatements-part.js';
import { StatisticalRecordRow } from './statistical-record.entity.js';
import { StatisticalSubject } from './statistical-subject.entity.js';

/** What may change what a case or contact counts for before its quarter is over; what is measured at the cut-off needs no event. */
const changesWhatCounts: ReadonlySet<string> = new Set<CaseEvent['type'] | IndividualContactEvent['type']>([
  'CaseTriaged',
  'FieldCorrected',
  'RequestDeclined',
  'DeclineTakenBack',
  'PreApprovalRefused',
  'PreApprovalTakenBack',
  'CaseClosed',
  'ClosingCorrected',
  'CaseReopened',
  'IndividualContactLogged',
  'IndividualContactCorrected',
  'IndividualContactWithdrawn',
]);

/** Everything that statistics are made of: what may count, what does, and what became of releases. */
export const statistics = projectionOf({
  name: 'statistics',
  version: 5,
  parts: [
    rowsOf<StatisticalSubject, DomainEvent>({
      entity: StatisticalSubject,
      mark: 'revision',
      keysOf: ({ stream, event }) => (changesWhatCounts.has(event.type) ? [stream] : []),
      evolve: (_row, { revision, position }, subject) => ({ subject, revision, position: String(position) }),
    }),
    rowsOf<StatisticalRecordRow, StatisticalRecordEvent>({
      entity: StatisticalRecordRow,
      mark: 'revision',
      keysOf: ({ stream }) => {
        const recordId = recordOf(stream);
        return recordId === null ? [] : [recordId];
      },
      evolve: (row, { event, revision }, recordId) => {
        const record = recordEvolution.evolve(row?.record ?? null, event);
        if (record === null) return undefined;
        const { program, year, month } = record.attributes;
        return { recordId, program, year, month, counts: counting(record) !== null, record, revision };
      },
    }),
    releasesPart,
    restatementsPart,
  ],
});
