import type { QueryBus } from '@nestjs/cqrs';
import { tellingOf } from '../../../libs/web/forms/index.js';
import { timeWords } from '../../../libs/web/views/index.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import type { At } from '../../pages/at.js';
import { toldSince, type ToldEntry } from '../../pages/told-since.js';
import { standardWords } from '../../pages/words/index.js';
import type { Membership, PersonEvent } from '../domain/index.js';
import { PersonSince } from '../people/person-since.query.js';
import { credentialKindWords } from '../words/credential-kind.words.js';
import { personEntryWords } from './person-entry.words.js';

/** What was recorded of somebody while a form of their page was open in front of somebody else; of what is sealed, that it was changed. */
export function toldOfPerson(queries: QueryBus, at: At, personId: string): Promise<At> {
  const titles = personEntryWords(at.language);
  return toldSince(
    queries,
    at,
    (revision) => new PersonSince(personId, revision, at),
    async (event): Promise<ToldEntry> => ({ title: titles[event.type], details: await detailsOf(queries, at, event) }),
  );
}

function detailsOf(queries: QueryBus, at: At, event: PersonEvent): ToldEntry['details'] | Promise<ToldEntry['details']> {
  const words = personEntryWords(at.language);
  const day = (on: string) => timeWords(on, tellingOf(at));
  switch (event.type) {
    case 'PersonAdded':
    case 'PersonRenamed':
      return [event.data.name];
    case 'RoleProposed':
    case 'RoleProposalWithdrawn':
    case 'RoleProposalDeclined':
    case 'RoleGranted':
    case 'RoleRevoked':
      return [standardWords(at.language).personRole[event.data.role]];
    case 'MembershipChanged':
      return membership(queries, at, event.data);
    case 'TrainingRecorded':
      return [day(event.data.on), words.hours(event.data.hours)];
    case 'CredentialRecorded':
      return [credentialKindWords(at.language)[event.data.kind], words.until(day(event.data.validUntil))];
    case 'CredentialWithdrawn':
      return [credentialKindWords(at.language)[event.data.kind]];
    case 'AvailabilitySet':
      return [event.data.unavailableUntil === null ? words.available : words.away(day(event.data.unavailableUntil))];
    default:
      return [];
  }
}

/** Whole, as it stands since. */
async function membership(queries: QueryBus, at: At, { programs, agencyId, disciplines, teamRoles }: Membership) {
  const standard = standardWords(at.language);
  const names = agencyId === null ? {} : await queries.execute(new AgencyNames([agencyId], at.language));
  return [
    ...programs.map((each) => standard.program[each]),
    ...teamRoles.map((each) => standard.teamRole[each]),
    ...disciplines.map((each) => standard.discipline[each]),
    agencyId === null ? personEntryWords(at.language).noAgency : names[agencyId],
  ];
}
