import { projectionSpecification } from '../../../../libs/read-side/projection/projection-specification.testkit.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, approver, coordinator, deployed, invited, peer, triaged } from '../../domain/case.testkit.js';
import { caseA, inCase } from '../../reading/reading.testkit.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { caseList } from '../../reading/case-list.projection.js';

const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const phoned: CaseEvent = {
  type: 'PhonedPreApprovalRecorded',
  data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T00:00:00.000Z' },
};
const override: CaseEvent = {
  type: 'ConflictOverrideAsked',
  data: { memberId: peer, reason: 'specific_skill_needed', askedBy: coordinator },
};

describe('what waits for an approver', () => {
  const specification = projectionSpecification(caseList);
  const queue = (events: readonly CaseEvent[]) => specification.given(...inCase(caseA, events));
  const waits = (events: readonly CaseEvent[], expected: boolean) =>
    queue(events).thenRows(CaseListRow, [
      expect.objectContaining({ id: caseA, askedSince: expected ? expect.any(String) : null }) as Partial<CaseListRow>,
    ]);

  it('holds a pre-approval from the moment it is asked for until it is decided', async () => {
    await waits(triaged(), false);
    await waits([...triaged(), asked], true);
    await waits([...triaged(), asked, { type: 'PreApprovalGranted', data: { approverId: approver } }], false);
  });

  it('holds one given by telephone until its approver has confirmed it', async () => {
    await queue([...triaged(), asked, phoned]).thenRows(CaseListRow, [
      expect.objectContaining({ askedOnlyOf: approver }) as Partial<CaseListRow>,
    ]);
    await waits([...triaged(), asked, phoned], true);
    await waits([...triaged(), asked, phoned, { type: 'PreApprovalConfirmed', data: { approverId: approver } }], false);
  });

  it('holds an override with the conflicts that the case knows', async () => {
    const events = [...deployed(), invited(peer, 'peer', ['own_agency', 'cool_down']), override];
    await waits(events, true);
    await waits([...events, { type: 'ConflictOverrideRefused', data: { memberId: peer, refusedBy: approver } }], false);
  });

  it('lets go of an override of a conflict that was never so, waiting or decided', async () => {
    const declared: CaseEvent = {
      type: 'ConflictDeclared',
      data: { memberId: peer, conflict: 'witness_or_party', declaredBy: coordinator },
    };
    const neverSo: CaseEvent = { type: 'ConflictTakenBack', data: { memberId: peer, conflicts: ['witness_or_party'], reason: 'mistyped' } };
    const granted: CaseEvent = {
      type: 'ConflictOverrideGranted',
      data: { memberId: peer, covers: ['witness_or_party'], grantedBy: approver },
    };
    await waits([...triaged(), declared, override, neverSo], false);
    await queue([...triaged(), declared, override, granted, neverSo]).thenRows(CaseListRow, [
      expect.objectContaining({ askedSince: null, overridesDecided: [], lastDecidedAt: null }) as Partial<CaseListRow>,
    ]);
  });

  it('lets go of everything in a case that has ended', () =>
    waits([...triaged(), asked, { type: 'RequestDeclined', data: { reason: 'withdrawn' } }], false));
});
