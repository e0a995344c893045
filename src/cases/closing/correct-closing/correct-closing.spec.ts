import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { caseEvolution, existing } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { asCoordinator, now, received, triaged, underPolicy } from '../../domain/case.testkit.js';
import { correctClosing } from './correct-closing.decision.js';

const { given } = specificationOf(caseEvolution, underPolicy(correctClosing));
const closed = [...triaged(), { type: 'CaseClosed', data: { because: 'completed', closedAt: now } }] as const;
const closedInError = [...received(), { type: 'CaseClosed', data: { because: 'opened_in_error', closedAt: now } }] as const;
const reopened = { type: 'CaseReopened', data: { reason: 'new_need' } } as const;
const mistyped = { reason: 'mistyped', ...asCoordinator } as const;

describe('correcting why a case was closed or opened again', () => {
  it('records the other reason, and nothing where it is the one that stands', () => {
    given([...closed])
      .when({ because: 'unreachable', ...mistyped })
      .then({ type: 'ClosingCorrected', data: { because: 'unreachable', reason: 'mistyped' } });
    given([...closed])
      .when({ because: 'completed', ...mistyped })
      .thenNothing();
  });

  it('refuses a reason of what did not happen', () => {
    given([...closed])
      .when({ reopenedBecause: 'new_need', ...mistyped })
      .thenRefused('not_recorded');
    given(triaged())
      .when({ because: 'completed', ...mistyped })
      .thenRefused('not_recorded');
    given(triaged()).when(mistyped).thenRefused('nothing_to_correct');
  });

  it('puts right why it was closed also once it is open again, by what was known then', () => {
    const corrected: CaseEvent = { type: 'ClosingCorrected', data: { because: 'unreachable', reason: 'mistyped' } };
    given([...closed, reopened])
      .when({ because: 'unreachable', ...mistyped })
      .then(corrected);
    given([...closed, reopened, corrected])
      .when({ because: 'unreachable', ...mistyped })
      .thenNothing();
    given([...closedInError, reopened])
      .when({ because: 'completed', ...mistyped })
      .thenRefused('not_triaged', 'because');
    const {
      status,
      closedBecause,
      reopened: last,
    } = existing([...closed, reopened, corrected].reduce(caseEvolution.evolve, caseEvolution.initial));
    expect([status, closedBecause, last?.closedBecause]).toEqual(['open', null, 'unreachable']);
  });

  it('calls nothing completed that was never triaged', () => {
    given([...closedInError])
      .when({ because: 'completed', ...mistyped })
      .thenRefused('not_triaged', 'because');
  });

  it('turns a new need round only until somebody has taken it up', () => {
    given([...closedInError, reopened])
      .when({ reopenedBecause: 'closed_in_error', ...mistyped })
      .then({ type: 'ClosingCorrected', data: { reopenedBecause: 'closed_in_error', reason: 'mistyped' } });
    given([...closedInError, reopened, triaged().at(-1)!])
      .when({ reopenedBecause: 'closed_in_error', ...mistyped })
      .thenRefused('reopening_taken_up');
  });
});
