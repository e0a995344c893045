import type { Deciding } from '../../vocabulary/index.js';
import type { ContactFacts, IndividualContactEvent } from './individual-contact.events.js';
import type { CallBackPromised, PromiseEvent } from './promise.events.js';

export const member = 'c0000000-0000-4000-8000-000000000003';

/** 6:00 in the morning of 23 November in Chicago. */
export const asMember: Deciding = {
  actor: member,
  roles: ['peer_member'],
  now: '2026-11-23T12:00:00.000Z',
  zone: 'America/Chicago',
  commandId: '00000000-0000-4000-8000-00000000c0de',
};

export const facts: ContactFacts = {
  on: '2026-11-22',
  program: 'telecommunicator_911',
  mode: 'telephone',
  discipline: 'dispatcher',
  minutes: 20,
  crisis: 'professional',
};

export function aContact(more: Partial<ContactFacts> = {}, memberId = member): IndividualContactEvent[] {
  return [{ type: 'IndividualContactLogged', data: { memberId, ...facts, ...more } }];
}

export const withdrawn: IndividualContactEvent = { type: 'IndividualContactWithdrawn', data: { reason: 'mistyped' } };

export const otherMember = 'c0000000-0000-4000-8000-000000000005';

/** To call back on 24 November, which is tomorrow. */
export function promised(more: Partial<CallBackPromised['data']> = {}): CallBackPromised {
  return { type: 'CallBackPromised', data: { dueAt: '2026-11-24', contact: 'sealed', ...more } };
}

export const kept: PromiseEvent = { type: 'PromiseKept', data: { outcome: 'reached_ok' } };
export const takenBack: PromiseEvent = { type: 'PromiseTakenBack', data: { reason: 'mistyped' } };
/** On the 23rd, and to be called on the 26th. */
export const tried: PromiseEvent = { type: 'PromiseTried', data: { triedAt: asMember.now, dueAt: '2026-11-26' } };
export const escalated: PromiseEvent = { type: 'PromiseEscalated', data: {} };
export const forgotten: PromiseEvent = {
  type: 'PromisedContactForgotten',
  data: { keptFor: 'promise', forgottenAt: '2026-11-24T12:00:00.000Z' },
};
