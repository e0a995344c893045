import { Actor } from '../../../../../test/support/acting.js';
import type { CaseEvent } from '../../../domain/case.events.js';
import { agency, approver, coordinator, deployed, lead, peer, received } from '../../../domain/case.testkit.js';
import { casePages, otherApprover, outsideAgency, readOf, spares, stranger, type CasePages } from '../../../frame/case-pages.testkit.js';

const asked = (askedBy = coordinator): readonly CaseEvent[] => [
  ...received({ agencyId: outsideAgency, incidentType: 'coworker_suicide', urgency: 'today', exposed: [{ discipline: 'dispatcher' }] }),
  {
    type: 'CaseTriaged',
    data: { outcome: 'group_intervention', programs: ['telecommunicator_911'], offers: [], triagedAt: '2026-11-22T07:00:00.000Z' },
  },
  { type: 'PreApprovalAsked', data: { askedBy, agencyId: outsideAgency } },
];

describe('the approvals that wait', () => {
  let pages: CasePages;
  beforeEach(async () => {
    pages = await casePages();
  });
  afterEach(() => pages.end());

  const queueFor = async (events: readonly CaseEvent[]) => {
    const { caseId, at } = await pages.caseOf(events);
    const visitor = await pages.as(approver);
    return { caseId, visitor, page: await visitor.sees(`/approvals${at}`) };
  };

  it('shows the facts of the decision and takes it in one tap, without the case', async () => {
    const { caseId, visitor, page } = await queueFor(asked());
    expect(readOf(page)).toMatch(
      /Send a team to an agency outside the region\? : AW-26-7K3FQ Case AW-26-7K3FQ Agency Far Fire Incident Suicide of a coworker How urgent Today Asked by Robin Vale/,
    );
    expect(page.html).not.toContain(`/cases/${caseId}`);
    expect((await visitor.sees(`/cases/${caseId}`)).status).toBe(404);
    const done = await visitor.follows(await visitor.sends(page, `approval-${caseId}`, { granted: 'true' }));
    expect(readOf(done)).toMatch(/Your decision is recorded.+Nothing waits for a decision/);
    expect((await pages.happenedTo(caseId)).at(-1)).toEqual({ type: 'PreApprovalGranted', data: { approverId: approver } });
  });

  it('offers no decision on what the approver asked for, and takes none', async () => {
    const { page } = await queueFor(asked(approver));
    expect(readOf(page)).toContain('You asked for this yourself');
    expect(page.html).not.toContain('name="granted"');
  });

  it('tells nobody of a case that a conflict shuts to them, nor what was asked about themselves', async () => {
    const mine: CaseEvent = {
      type: 'ConflictDeclared',
      data: { memberId: approver, conflict: 'witness_or_party', declaredBy: coordinator },
    };
    const about = (memberId: string): CaseEvent => {
      return { type: 'ConflictOverrideAsked', data: { memberId, reason: 'no_one_else_available', askedBy: coordinator } };
    };
    for (const events of [
      [...asked(), mine],
      [...deployed(), mine, about(peer)],
      [...deployed(), about(approver)],
    ]) {
      const { caseId, page } = await queueFor(events);
      expect([page.html.includes(caseId), readOf(page).includes('Nothing waits for a decision.')]).toEqual([false, true]);
    }
  });

  it('shows a phoned approval to the one who gave it', async () => {
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
    };
    const { caseId, visitor, page } = await queueFor([...asked(), phoned]);
    expect(readOf(page)).toContain('Did you give this approval by telephone?');
    await visitor.sends(page, `approval-${caseId}`, { granted: 'true' });
    expect((await pages.happenedTo(caseId)).at(-1)).toEqual({ type: 'PreApprovalConfirmed', data: { approverId: approver } });
    const other = await queueFor([...asked(), { ...phoned, data: { ...phoned.data, approverId: otherApprover } } as CaseEvent]);
    expect(readOf(other.page)).toContain('Nothing waits for a decision');
  });

  it('shows every approver one whose approver is gone, in English and Spanish, but for who asked or has a conflict', async () => {
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: otherApprover, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
    };
    const passed: CaseEvent = { type: 'ApprovalConfirmationPassedToDesk', data: { from: otherApprover } };
    const { caseId, at } = await pages.caseOf([...asked(), phoned, passed]);
    const visitor = await pages.as(approver);
    expect(readOf(await visitor.sees(`/approvals${at}&lang=es`))).toContain('y ya no puede confirmarla. ¿La aprueba usted en su lugar?');
    const page = await visitor.sees(`/approvals${at}&lang=en`);
    expect(readOf(page)).toMatch(/gave this approval by telephone and can confirm it no longer\. Do you approve it in their place\?/);
    await visitor.sends(page, `approval-${caseId}`, { granted: 'true' });
    expect((await pages.happenedTo(caseId)).at(-1)).toEqual({ type: 'PreApprovalConfirmed', data: { approverId: approver } });
    const mine: CaseEvent = {
      type: 'ConflictDeclared',
      data: { memberId: approver, conflict: 'witness_or_party', declaredBy: coordinator },
    };
    const conflicted = await queueFor([...asked(), mine, phoned, passed]);
    expect(readOf(conflicted.page)).toContain('Nothing waits for a decision.');
    expect(conflicted.page.html).not.toContain(conflicted.caseId);
  });

  it('tells whoever gave it and is back again that it is theirs, in English and Spanish', async () => {
    const phoned: CaseEvent = {
      type: 'PhonedPreApprovalRecorded',
      data: { approverId: approver, recordedBy: coordinator, confirmDueAt: '2026-11-26T12:00:00.000Z' },
    };
    const passed: CaseEvent = { type: 'ApprovalConfirmationPassedToDesk', data: { from: approver } };
    const { at } = await pages.caseOf([...asked(), phoned, passed]);
    const spanish = readOf(await (await pages.as(approver)).sees(`/approvals${at}&lang=es`));
    expect(spanish).toContain('Usted dio esta aprobación por teléfono. Su confirmación pasó a la mesa');
    expect(spanish).not.toContain('en su lugar');
    const english = readOf(await (await pages.as(approver)).sees(`/approvals${at}&lang=en`));
    expect(english).toMatch(
      /You gave this approval by telephone\. Its confirmation passed to the desk .+ Did you give it\?.+Yes, I gave it/,
    );
    expect(english).not.toContain('in their place');
    const other = readOf(await (await pages.as(otherApprover)).sees(`/approvals${at}&lang=en`));
    expect(other).toContain('Do you approve it in their place?');
  });

  it('decides an override with the conflict and the reason in words', async () => {
    const { caseId, visitor, page } = await queueFor([
      ...deployed(),
      { type: 'ConflictDeclared', data: { memberId: peer, conflict: 'witness_or_party', declaredBy: peer } },
      { type: 'ConflictOverrideAsked', data: { memberId: peer, reason: 'no_one_else_available', askedBy: coordinator } },
    ]);
    expect(readOf(page)).toMatch(
      /Let Pat Peer deploy in spite of a conflict\?.+Conflict Witness or party Why it is asked No one else is available/,
    );
    const asked = await visitor.sends(page, `override-${caseId}-${peer}`, { granted: 'false' });
    expect(readOf(asked)).toContain('This member does not go on the team. You can take your decision back under Approvals.');
    await visitor.sends(asked, `override-${caseId}-${peer}`);
    expect((await pages.happenedTo(caseId)).at(-1)).toEqual({
      type: 'ConflictOverrideRefused',
      data: { memberId: peer, refusedBy: approver },
    });
  });

  it('names a conflict that follows from where somebody works, and says of a decision that it was made meanwhile', async () => {
    const placed = { programs: ['telecommunicator_911'], disciplines: ['dispatcher'], teamRoles: ['peer'], agencyId: agency };
    const { position } = await new Actor(pages.service.url, coordinator).does(`/people/${spares[0]}/membership`, placed);
    await pages.service.projected(BigInt(position!));
    const asks: CaseEvent = {
      type: 'ConflictOverrideAsked',
      data: { memberId: spares[0], reason: 'no_one_else_available', askedBy: coordinator },
    };
    const { caseId, visitor, page } = await queueFor([...deployed(), asks]);
    expect(readOf(page)).toMatch(/Let Sam Spare deploy in spite of a conflict\?.+Conflict Own agency Why it is asked/);
    const form = `override-${caseId}-${spares[0]}`;
    const beside = await visitor.sees('/approvals');
    await visitor.follows(await visitor.sends(page, form, { granted: 'true' }));
    const late = await visitor.sends(beside, form, { granted: 'false' });
    expect([late.status, late.text]).toEqual([409, expect.stringContaining('This override was decided meanwhile: it was approved.')]);
  });

  it('lists every override of a case that the approver decided, not the last one alone', async () => {
    const about = (memberId: string): readonly CaseEvent[] => [
      { type: 'ConflictDeclared', data: { memberId, conflict: 'witness_or_party', declaredBy: memberId } },
      { type: 'ConflictOverrideAsked', data: { memberId, reason: 'no_one_else_available', askedBy: coordinator } },
      { type: 'ConflictOverrideGranted', data: { memberId, covers: ['witness_or_party'], grantedBy: approver } },
    ];
    const { caseId, visitor, page } = await queueFor([...deployed(), ...about(peer), ...about(stranger)]);
    expect(page.html).toContain(`take-back-conflict-override-${caseId}-${peer}`);
    const left = await visitor.follows(
      await visitor.sends(page, `take-back-conflict-override-${caseId}-${stranger}`, { reason: 'mistyped' }),
    );
    expect(left.html).toContain(`take-back-conflict-override-${caseId}-${peer}`);
    expect(left.html).not.toContain(`take-back-conflict-override-${caseId}-${stranger}`);
  });

  it('is not there for anybody but approvers', async () => {
    for (const somebody of [coordinator, lead, peer, stranger]) {
      expect((await (await pages.as(somebody)).sees('/approvals')).status).toBe(404);
    }
  });
});
