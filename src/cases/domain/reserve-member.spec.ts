import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { now } from './case.testkit.js';
import { otherCase, thisCase } from './deployment.testkit.js';
import { reservationEvolution, type HoldingCase } from './reservation.js';
import type { ReservationEvent } from './reservation.events.js';
import { reserveMember } from './reserve-member.js';

const { given } = specificationOf(reservationEvolution, reserveMember);
const until = '2026-11-23T12:02:00.000Z';
const reserved = (caseId: string, claim: string, lasts = until): ReservationEvent => ({
  type: 'MemberReserved',
  data: { caseId, claim, commandId: `command of ${claim}`, until: lasts },
});
const holder = (change: Partial<HoldingCase> = {}): HoldingCase => ({ countsOnMember: false, commandIds: new Set(), ...change });
const reserve = { caseId: thisCase, claim: 'mine', commandId: 'command of mine', until, now, holder: null };
const run = '2026-11-23T11:59:59.000Z';

describe('reserving a member for a case', () => {
  it('takes a member who is free', () => {
    given([]).when(reserve).then(reserved(thisCase, 'mine'));
  });

  it('takes a member again for the case that holds them, with a claim of its own', () => {
    given([reserved(thisCase, 'earlier')])
      .when(reserve)
      .then(reserved(thisCase, 'mine'));
  });

  it('refuses a member whom another case counts on', () => {
    given([reserved(otherCase, 'theirs', run)])
      .when({ ...reserve, holder: holder({ countsOnMember: true }) })
      .thenRefused('already_deployed');
  });

  it('refuses a member while a claim of another case may still come true', () => {
    given([reserved(otherCase, 'theirs')])
      .when({ ...reserve, holder: holder() })
      .thenRefused('already_deployed');
  });

  it('takes a member whom another case has left behind: its claim ran out, or came true and is over', () => {
    const left: ReservationEvent = { type: 'MemberReleased', data: { caseId: otherCase, releasedAt: now } };
    given([reserved(otherCase, 'theirs', run)])
      .when({ ...reserve, holder: holder() })
      .then(left, reserved(thisCase, 'mine'));
    given([reserved(otherCase, 'theirs')])
      .when({ ...reserve, holder: holder({ commandIds: new Set(['command of theirs']) }) })
      .then(left, reserved(thisCase, 'mine'));
  });
});
