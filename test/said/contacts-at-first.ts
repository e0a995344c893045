import { aContact, facts, member } from '../../src/contacts/domain/contact.testkit.js';
import type { BaseCommand } from './tried-command.js';

/** The commands on contacts from peer to peer, each once. */
export const baseContacts: Readonly<Record<string, BaseCommand>> = {
  '/contacts': { actor: member, body: { ...facts, referral: 'eap' } },
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
  '/contacts/{contactId}/withdraw': { before: aContact(), actor: member, body: { reason: 'mistyped' } },
};
