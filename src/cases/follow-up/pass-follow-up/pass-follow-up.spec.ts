import { fold } from '../../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { by, deployed, followUp, lead, outcome, peer, plannedFollowUp } from '../../domain/case.testkit.js';
import { passFollowUp } from './pass-follow-up.decision.js';

const { given } = specificationOf(caseEvolution, passFollowUp);
const begun = [...deployed(), plannedFollowUp(followUp, { kind: 'person', personId: lead })];
const gone = { followUpId: followUp, mayOwn: false, ...by('automation:pass-follow-ups-on') };
const passed: CaseEvent = { type: 'FollowUpPassedToDesk', data: { followUpId: followUp, from: lead } };
const assignedTo = (personId: string): CaseEvent => ({
  type: 'FollowUpAssigned',
  data: { followUpId: followUp, owner: { kind: 'person', personId }, chosen: true },
});

describe('taking a follow-up to the desk whose owner is gone', () => {
  it('makes it the desk’s, and says whose it was', () => {
    given(begun).when(gone).then(passed);
  });

  it('does nothing a second time, where they are back, or where it is settled', () => {
    given([...begun, passed])
      .when(gone)
      .thenNothing();
    given(begun)
      .when({ ...gone, mayOwn: true })
      .thenNothing();
    given([...begun, outcome('reached_ok')])
      .when(gone)
      .thenNothing();
  });

  it('keeps in mind whose it was until somebody has it again', () => {
    const passedFrom = (...events: readonly CaseEvent[]) => existing(fold(caseEvolution, [...begun, ...events])).followUps[followUp];
    expect(passedFrom(passed)).toMatchObject({ owner: { kind: 'desk' }, passedFrom: lead, ownerChosen: false });
    expect(passedFrom(passed, assignedTo(peer))).toMatchObject({ owner: { personId: peer }, passedFrom: undefined });
  });
});
