import { fold } from '../../../../libs/event-sourcing/index.js';
import { caseEvolution, open } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, asCoordinator, deploying, invited, lead, mentalHealthLead, peer, triaged } from '../../domain/case.testkit.js';
import { facts, fitMember, spare } from '../../domain/deployment.testkit.js';
import type { MemberFacts } from '../../domain/facts.js';
import { candidatesOf, type Considered } from './candidates.js';

const consider = (memberId: string, lastCalledAt: string | null, change: Partial<MemberFacts> = {}, name = memberId): Considered => ({
  name,
  lastCalledAt,
  member: fitMember(memberId, change),
});
const lists = (considered: readonly Considered[], events: readonly CaseEvent[] = triaged()) =>
  candidatesOf(considered, facts(), open(fold(caseEvolution, events)), asCoordinator);
const overridden: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: 'x' } };

describe('whom to invite', () => {
  it('stands in three lists: fit, ask the lead, not possible, each with its reasons in words', () => {
    const { fit, askTheLead, notPossible } = lists([
      consider(lead, null),
      consider(peer, null, { programs: ['commander'] }),
      consider(spare, null, { agencyId: agency, active: false }),
    ]);
    expect(fit.map((one) => [one.memberId, one.reasons])).toEqual([[lead, []]]);
    expect(askTheLead.map((one) => [one.memberId, one.reasons])).toEqual([
      [peer, [{ code: 'other_program', words: 'belongs to another program than the one that responds', covered: false }]],
    ]);
    expect(notPossible.map((one) => [one.memberId, one.reasons])).toEqual([
      [
        spare,
        [
          { code: 'own_agency', words: 'works for the agency that asked', covered: false },
          { code: 'inactive', words: 'is no longer active', covered: false },
        ],
      ],
    ]);
  });

  it('names who was never called first, and then the least recently called, so that it is not always the same few', () => {
    const { fit } = lists([
      consider(lead, '2026-11-20T10:00:00-06:00'),
      consider(peer, '2026-11-20T15:59:00Z'),
      consider(spare, null),
      consider(mentalHealthLead, '2026-10-01'),
    ]);
    expect(fit.map((one) => one.memberId)).toEqual([spare, mentalHealthLead, peer, lead]);
  });

  it('notes the disciplines that match, and lets them decide between two who were never called', () => {
    const { fit } = lists([
      consider(peer, null, { disciplines: ['fire'] }, 'Ash'),
      consider(lead, null, { disciplines: ['dispatcher', 'fire'] }, 'Birch'),
      consider(spare, null, { disciplines: [] }, 'Alder'),
    ]);
    expect(fit.map((one) => [one.name, one.disciplinesMatch])).toEqual([
      ['Birch', ['dispatcher']],
      ['Alder', []],
      ['Ash', []],
    ]);
  });

  it('counts a conflict that is overridden among the fit, and says that it is covered', () => {
    const { fit } = lists([consider(peer, null, { agencyId: agency })], [...triaged(), overridden]);
    expect(fit[0]!.reasons).toEqual([{ code: 'own_agency', words: 'works for the agency that asked', covered: true }]);
  });

  it('moves somebody to "ask the lead" where the conflict is overridden and only the lead’s yes is missing', () => {
    const { askTheLead } = lists([consider(peer, null, { agencyId: agency, programs: ['commander'] })], [...triaged(), overridden]);
    expect(askTheLead.map((one) => one.memberId)).toEqual([peer]);
  });

  it('tells who is invited already', () => {
    const { fit } = lists([consider(peer, null), consider(lead, null)], [...deploying(), invited()]);
    expect(Object.fromEntries(fit.map((one) => [one.memberId, one.status]))).toEqual({ [peer]: 'invited', [lead]: null });
  });
});
