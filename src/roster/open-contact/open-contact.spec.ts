import { fold, Refusal } from '../../../libs/event-sourcing/index.js';
import { openingPurposes, personRoles, type OpeningPurpose } from '../../vocabulary/index.js';
import { personEvolution } from '../domain/person.js';
import type { PersonEvent } from '../domain/person.events.js';
import { added, member, robin, someoneElse } from '../domain/person.testkit.js';
import { mayOpenContact } from './open-contact.decision.js';

const agreed: PersonEvent = { type: 'ConsoleRosterAgreed', data: { said: 'own' } };
const onRoster = fold(personEvolution, [...member(), agreed]);
const coordinator = { actor: someoneElse, roles: ['coordinator'], personId: robin } as const;
const self = { actor: robin, roles: ['peer_member'], personId: robin } as const;

function refused(run: () => unknown): string | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return undefined;
}

describe('opening how a person is reached', () => {
  it('is for coordinators, to arrange a response, to keep the roster and for the console roster, and nothing else', () => {
    const allowed = openingPurposes.filter((purpose) => !refused(() => mayOpenContact({ ...coordinator, purpose }, onRoster)));
    expect(allowed).toEqual(['arrange_response', 'console_roster', 'roster_upkeep']);
    expect(mayOpenContact({ ...coordinator, purpose: 'arrange_response' }, onRoster).role).toBe('coordinator');
  });

  it("is everybody's own, because they asked, and for nothing else", () => {
    const allowed = openingPurposes.filter((purpose) => !refused(() => mayOpenContact({ ...self, purpose }, onRoster)));
    expect(allowed).toEqual(['person_asked']);
    expect(mayOpenContact({ ...self, purpose: 'person_asked' }, onRoster).role).toBe('own_record');
  });

  it("is nobody else's, whatever their role and purpose, and does not tell them whether there is such a person", () => {
    const roles = personRoles.filter((role) => role !== 'coordinator');
    for (const purpose of openingPurposes) {
      const stranger = { actor: someoneElse, roles, personId: robin, purpose };
      expect(refused(() => mayOpenContact(stranger, onRoster))).toBe('contact_not_for_you');
      expect(refused(() => mayOpenContact(stranger, null))).toBe('contact_not_for_you');
    }
  });

  it('is not for the console roster of somebody who has not agreed to stand on it', () => {
    const notAgreed = fold(personEvolution, added('peer_member'));
    const purpose: OpeningPurpose = 'console_roster';
    expect(refused(() => mayOpenContact({ ...coordinator, purpose }, notAgreed))).toBe('not_on_console_roster');
  });

  it('says so where there is no such person', () => {
    expect(refused(() => mayOpenContact({ ...coordinator, purpose: 'roster_upkeep' }, null))).toBe('person_not_found');
  });
});
