import fc from 'fast-check';
import { contactEvolution, isToBeKept, type IndividualContactEvent } from '../../../contacts/domain/index.js';
import { aContact, escalated, kept, promised, takenBack, tried, withdrawn } from '../../../contacts/domain/contact.testkit.js';
import { fold } from '../../../../libs/event-sourcing/index.js';
import type { PersonEvent } from '../../../roster/domain/index.js';
import type { RestatementEvent } from '../../../statistics/domain/index.js';
import type { PersonRole } from '../../../vocabulary/index.js';
import { lead, peer } from '../../domain/case.testkit.js';
import { administrator, otherOfficer, privacyOfficer } from './generated-cases.testkit.js';

/** A contact with its promise, as the events of its stream. @param caseIds one of which it may belong to */
export function aPromise(caseIds: readonly string[]): fc.Arbitrary<readonly IndividualContactEvent[]> {
  const passed: IndividualContactEvent = { type: 'PromisePassedToDesk', data: { from: lead } };
  const given: IndividualContactEvent = { type: 'PromiseGiven', data: { memberId: peer, dueAt: '2026-10-30' } };
  const acts = fc.array(fc.constantFrom(tried, escalated, passed, given, kept, takenBack, withdrawn), { maxLength: 3 });
  const day = fc.constantFrom('2026-10-24', '2026-10-25', '2026-10-28', '2026-11-24');
  const caseId = fc.option(fc.constantFrom(...caseIds), { nil: undefined });
  return fc.tuple(fc.constantFrom(lead, peer, otherOfficer), day, caseId, acts).map(([memberId, dueAt, ofCase, then]) => {
    const events = [...aContact(ofCase === undefined ? {} : { caseId: ofCase }, memberId), promised({ dueAt })];
    for (const event of then) {
      const contact = fold(contactEvolution, events);
      if (contact !== null && isToBeKept(contact)) events.push(event);
    }
    return events;
  });
}

const by = fc.constantFrom(privacyOfficer, otherOfficer);

/** What becomes of a year that somebody says was wrong. */
export const aRestatement: fc.Arbitrary<readonly RestatementEvent[]> = fc
  .tuple(by, fc.constantFrom('none', 'RestatementWithdrawn', 'RestatementDeclined', 'RestatementAgreed'))
  .map(([proposer, then]) => [
    { type: 'RestatementProposed', data: { reason: 'wrong_rule_of_counting', by: proposer } },
    ...(then === 'none' ? [] : [{ type: then, data: { by: proposer, at: '2026-10-25T10:00:00.000Z' } } as RestatementEvent]),
  ]);

const AT = '2026-10-24T12:00:00.000Z';

/** Somebody of the roster with roles that are proposed for them, and what became of each. */
export const aProposal: fc.Arbitrary<readonly PersonEvent[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom<PersonRole>('approver', 'coordinator', 'team_lead'),
      fc.constantFrom(administrator, privacyOfficer, otherOfficer),
      fc.constantFrom('none', 'RoleProposalWithdrawn', 'RoleProposalDeclined', 'RoleGranted'),
    ),
    { maxLength: 3 },
  )
  .map((proposals) =>
    proposals
      .filter(([role], index) => proposals.findIndex(([other]) => other === role) === index)
      .flatMap(([role, proposer, then]): readonly PersonEvent[] => [
        { type: 'RoleProposed', data: { role, by: proposer, at: AT } },
        ...(then === 'none' ? [] : [{ type: then, data: { role } } as PersonEvent]),
      ]),
  );
