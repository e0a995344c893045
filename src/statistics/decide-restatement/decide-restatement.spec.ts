import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { restatementEvolution } from '../domain/restatement.js';
import type { RestatementEvent } from '../domain/restatement.events.js';
import { proposeRestatement } from '../propose-restatement/propose-restatement.decision.js';
import { agreeToRestatement } from './agree-to-restatement.decision.js';
import { declineRestatement } from './decline-restatement.decision.js';

const proposing = specificationOf(restatementEvolution, proposeRestatement);
const agreeing = specificationOf(restatementEvolution, agreeToRestatement);
const declining = specificationOf(restatementEvolution, declineRestatement);

const verdicts = new Array<'published'>(5).fill('published');
const said = { reason: 'counted_what_never_was', actor: 'coordinator', verdicts } as const;
const officer = { actor: 'officer', now: '2026-04-01T12:00:00.000Z' };
const proposed: RestatementEvent = { type: 'RestatementProposed', data: { reason: 'counted_what_never_was', by: 'coordinator' } };
const withdrawn: RestatementEvent = { type: 'RestatementWithdrawn', data: { by: 'coordinator' } };
const declined: RestatementEvent = { type: 'RestatementDeclined', data: { by: 'officer' } };
const agreed: RestatementEvent = { type: 'RestatementAgreed', data: { by: 'officer', at: officer.now } };
const held: RestatementEvent = { type: 'RestatementHeld', data: { cause: 'Y would differ in 1 records, fewer than 5' } };

describe('a restatement', () => {
  it('is decided by another person', () => {
    agreeing.given([proposed]).when(officer).then(agreed);
    agreeing.given([proposed, agreed]).when(officer).thenNothing();
    declining.given([proposed]).when(officer).then(declined);
    for (const deciding of [agreeing, declining]) {
      deciding
        .given([proposed])
        .when({ ...officer, actor: 'coordinator' })
        .thenRefused('decided_by_another');
      deciding.given([proposed, withdrawn]).when(officer).thenRefused('no_restatement_proposed');
      deciding
        .given([proposed, agreed])
        .when({ ...officer, actor: 'another' })
        .thenRefused('restatement_is_decided');
    }
  });

  it('that was declined or withdrawn may be proposed again; one that was agreed to is the only one that the year has', () => {
    proposing.given([proposed, declined]).when(said).then(proposed);
    proposing.given([proposed, withdrawn]).when(said).then(proposed);
    proposing.given([proposed, agreed]).when(said).thenRefused('restatement_is_decided');
    proposing.given([proposed, agreed, held]).when(said).thenRefused('restatement_is_decided');
  });

  it('that came too early, when nothing had been put right yet, uses nothing up', () => {
    const early: RestatementEvent = { type: 'RestatementHeld', data: { cause: 'nothing of it is otherwise', tooEarly: true } };
    proposing.given([proposed, agreed, early]).when(said).then(proposed);
    agreeing.given([proposed, agreed, early]).when(officer).thenRefused('no_restatement_proposed');
    agreeing.given([proposed, agreed, early, proposed]).when(officer).then(agreed);
  });
});
