import { fold, Refusal } from '../../../libs/event-sourcing/index.js';
import { personRoles } from '../../vocabulary/index.js';
import { aContact, escalated, member, otherMember, promised } from '../domain/contact.testkit.js';
import { contactEvolution } from '../domain/individual-contact.js';
import type { IndividualContactEvent } from '../domain/individual-contact.events.js';
import { admitToPromise } from '../domain/promise-admission.js';

const begun: readonly IndividualContactEvent[] = [...aContact(), promised()];
const passed: IndividualContactEvent = { type: 'PromisePassedToDesk', data: { from: member } };
const given: IndividualContactEvent = { type: 'PromiseGiven', data: { memberId: otherMember, dueAt: '2026-11-30' } };

function admitted(actor: string, roles: readonly string[], events: readonly IndividualContactEvent[], action = 'keep_promise' as const) {
  try {
    return admitToPromise(action, { actor, roles }, fold(contactEvolution, events), false).role;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('coming to a promise, and opening whom to call back', () => {
  const [none, coordinator] = ['promise_not_found', 'c0000000-0000-4000-8000-000000000001'];

  it('is for the member who owes the call, in a role of a member', () => {
    expect(admitted(member, ['peer_member'], begun)).toBe('peer_member');
    expect(admitted(member, ['program_leadership'], begun)).toBe(none);
    expect(admitted(otherMember, ['peer_member', 'team_lead'], begun)).toBe(none);
  });

  it('is for the desk once it was told, or once it is the desk’s, and not before', () => {
    expect(admitted(coordinator, ['coordinator'], begun)).toBe(none);
    expect(admitted(coordinator, ['coordinator'], [...begun, escalated])).toBe('coordinator');
    expect(admitted(coordinator, ['coordinator'], [...begun, passed])).toBe('coordinator');
    expect(admitted(member, ['peer_member'], [...begun, escalated])).toBe('peer_member');
  });

  it('is for whom the desk gave it to, and for the desk and whoever promised it no more', () => {
    const events = [...begun, escalated, given];
    expect(admitted(otherMember, ['peer_member'], events)).toBe('peer_member');
    expect(admitted(member, ['peer_member'], events)).toBe(none);
    expect(admitted(coordinator, ['coordinator'], events)).toBe(none);
  });

  it('is for no other role, whatever became of it', () => {
    const others = personRoles.filter((role) => role !== 'coordinator');
    for (const events of [begun, [...begun, escalated], [...begun, passed], aContact(), []])
      expect(admitted(coordinator, others, events)).toBe(none);
  });
});
