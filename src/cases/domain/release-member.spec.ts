import { specificationOf } from '../../../libs/event-sourcing/specification.testkit.js';
import { now } from './case.testkit.js';
import { otherCase, thisCase } from './deployment.testkit.js';
import { releaseMember } from './release-member.js';
import { reservationEvolution, type HoldingCase } from './reservation.js';
import type { ReservationEvent } from './reservation.events.js';

const { given } = specificationOf(reservationEvolution, releaseMember);
const reserved = (claim: string, until = '2026-11-23T12:02:00.000Z'): ReservationEvent => ({
  type: 'MemberReserved',
  data: { caseId: thisCase, claim, commandId: `command of ${claim}`, until },
});
const holder = (...came: string[]): HoldingCase => ({
  countsOnMember: false,
  commandIds: new Set(came.map((claim) => `command of ${claim}`)),
});
const release = { caseId: thisCase, holder: holder(), now };
const free: ReservationEvent = { type: 'MemberReleased', data: { caseId: thisCase, releasedAt: now } };
const past = '2026-11-23T11:59:00.000Z';

describe('letting a member go', () => {
  it('frees a member on whom the case no longer counts', () => {
    given([reserved('first', past)])
      .when({ ...release, holder: holder('first') })
      .then(free);
  });

  it('frees a member at once whose claim came true and is over, before it runs out', () => {
    given([reserved('first')])
      .when({ ...release, holder: holder('first') })
      .then(free);
  });

  it('frees a member whose claim ran out without its command', () => {
    given([reserved('first', past)])
      .when(release)
      .then(free);
  });

  it('frees a member at once whose claim was given up', () => {
    given([reserved('first')])
      .when({ ...release, givenUp: 'first' })
      .then(free);
  });

  it('gives up one claim and keeps the member while another one may come true', () => {
    given([reserved('first'), reserved('second')])
      .when({ ...release, givenUp: 'first' })
      .then({ type: 'MemberReleased', data: { caseId: thisCase, claim: 'first', releasedAt: now } });
    given([reserved('first'), reserved('second')])
      .when({ ...release, givenUp: 'third' })
      .thenNothing();
  });

  it('keeps a member on whom the case counts, also when a claim is given up', () => {
    given([reserved('first', past)])
      .when({ ...release, holder: { ...holder('first'), countsOnMember: true } })
      .thenNothing();
    given([reserved('first')])
      .when({ ...release, holder: { ...holder(), countsOnMember: true }, givenUp: 'first' })
      .thenNothing();
  });

  it('keeps a member whose claim may yet come true', () => {
    given([reserved('first')])
      .when(release)
      .thenNothing();
  });

  it('does nothing for a member who is free or held by another case', () => {
    given([]).when(release).thenNothing();
    given([reserved('first', past), free])
      .when(release)
      .thenNothing();
    given([reserved('first', past)])
      .when({ ...release, caseId: otherCase })
      .thenNothing();
  });
});
