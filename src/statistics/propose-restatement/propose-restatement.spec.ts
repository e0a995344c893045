import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { restatementEvolution } from '../domain/restatement.js';
import type { RestatementEvent } from '../domain/restatement.events.js';
import { proposeRestatement } from './propose-restatement.decision.js';
import { withdrawRestatement } from './withdraw-restatement.decision.js';

const proposing = specificationOf(restatementEvolution, proposeRestatement);
const withdrawing = specificationOf(restatementEvolution, withdrawRestatement);
const verdicts = new Array<'published'>(5).fill('published');
const said = { reason: 'counted_what_never_was', actor: 'coordinator', verdicts } as const;
const proposed: RestatementEvent = { type: 'RestatementProposed', data: { reason: 'counted_what_never_was', by: 'coordinator' } };
const withdrawn: RestatementEvent = { type: 'RestatementWithdrawn', data: { by: 'coordinator' } };
const agreed: RestatementEvent = { type: 'RestatementAgreed', data: { by: 'officer', at: '2026-04-01T12:00:00.000Z' } };

describe('a proposal to restate a year', () => {
  it('is proposed by one person, of a year that is out as a whole, and of which nothing was skipped', () => {
    proposing.given([]).when(said).then(proposed);
    proposing.given([proposed]).when(said).thenNothing();
    proposing
      .given([proposed])
      .when({ ...said, actor: 'another' })
      .thenRefused('restatement_is_proposed');
    proposing
      .given([])
      .when({ ...said, verdicts: [...verdicts.slice(1), null] })
      .thenRefused('year_is_not_out');
    proposing
      .given([])
      .when({ ...said, verdicts: [] })
      .thenRefused('year_is_not_out');
    proposing
      .given([])
      .when({ ...said, verdicts: [...verdicts.slice(1), 'skipped'] })
      .thenRefused('year_has_a_skip');
  });

  it('is withdrawn by whoever proposed it, and by nobody else', () => {
    withdrawing.given([proposed]).when({ actor: 'coordinator' }).then(withdrawn);
    withdrawing.given([proposed, withdrawn]).when({ actor: 'coordinator' }).thenNothing();
    withdrawing.given([proposed]).when({ actor: 'officer' }).thenRefused('not_your_proposal');
    withdrawing.given([proposed, agreed]).when({ actor: 'coordinator' }).thenRefused('restatement_is_decided');
  });
});
