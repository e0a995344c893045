import { coordinator, peer } from '../../src/cases/domain/case.testkit.js';
import { aContact, escalated, facts, kept, member, promised } from '../../src/contacts/domain/contact.testkit.js';
import type { BaseCommand } from './tried-command.js';

const begun = [...aContact(), promised()];

/** The commands on contacts from peer to peer, each once. */
export const baseContacts: Readonly<Record<string, BaseCommand>> = {
  '/contacts': { actor: member, body: { ...facts, referral: 'eap', callBackAt: '2026-11-24', callBackContact: 'Sam' } },
  '/contacts/{contactId}/correct': {
    before: aContact({ referral: 'eap', caseId: 'e0000000-0000-4000-8000-00000000000a' }),
    actor: member,
    body: {
      on: '2026-11-20',
      program: 'commander',
      mode: 'video',
      discipline: 'fire',
      minutes: 30,
      crisis: 'unclear',
      notKnown: ['referral'],
      reason: 'mistyped',
    },
  },
  '/contacts/{contactId}/promise': { before: aContact(), actor: member, body: { dueAt: '2026-11-25', contact: 'Sam' } },
  '/contacts/{contactId}/promise/change': { before: begun, actor: member, body: { dueAt: '2026-11-26', contact: 'Sam' } },
  '/contacts/{contactId}/promise/try-again': { before: begun, actor: member, body: { dueAt: '2026-11-26' } },
  '/contacts/{contactId}/promise/keep': { before: begun, actor: member, body: { outcome: 'reached_ok' } },
  '/contacts/{contactId}/promise/correct': {
    before: [...begun, kept],
    actor: member,
    body: { outcome: 'declined', reason: 'mistyped' },
  },
  '/contacts/{contactId}/promise/take-back': { before: begun, actor: member, body: { reason: 'mistyped' } },
  '/contacts/{contactId}/promise/give': {
    before: [...begun, escalated],
    actor: coordinator,
    body: { memberId: peer, dueAt: '2026-11-30' },
  },
  '/contacts/{contactId}/withdraw': { before: aContact(), actor: member, body: { reason: 'mistyped' } },
};
