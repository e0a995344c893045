import { isDeepStrictEqual } from 'node:util';
import type { QueryBus } from '@nestjs/cqrs';
import { tellingOf } from '../../../libs/web/forms/index.js';
import { timeWords } from '../../../libs/web/views/index.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import type { At } from '../../pages/at.js';
import { toldSince, type ToldEntry } from '../../pages/told-since.js';
import { standardWords } from '../../pages/words/index.js';
import type { PersonRole } from '../../vocabulary/index.js';
import type { Membership, PersonEvent } from '../domain/index.js';
import { RoleSinceProposed } from '../people/role-since.query.js';
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
    async (event, revision): Promise<ToldEntry> => ({
      title: titles[event.type],
      details: event.type === 'MembershipChanged' ? await changesOfMembership(queries, at, personId, revision) : detailsOf(at, event),
    }),
  );
}

/** What others did about a role while whoever decides it had the question open: of the person nothing else. */
export function toldOfRole(queries: QueryBus, at: At, personId: string, role: PersonRole): Promise<At> {
  const titles = personEntryWords(at.language);
  // The question is asked without a revision: what counts is what became of the proposal that it was about.
  const asked = at.refused === null ? at : { ...at, refused: { ...at.refused, seen: at.refused.seen ?? -1 } };
  return toldSince(
    queries,
    asked,
    () => new RoleSinceProposed(personId, role, at),
    (event): ToldEntry => ({ title: titles[event.type], details: [standardWords(at.language).personRole[role]] }),
  );
}

function detailsOf(at: At, event: PersonEvent): ToldEntry['details'] {
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

const onNoTeam: Membership = { programs: [], agencyId: null, unitId: null, disciplines: [], teamRoles: [] };

/** The event holds all of it: only what it says otherwise than the one before is told. */
async function changesOfMembership(queries: QueryBus, at: At, personId: string, revision: number): Promise<ToldEntry['details']> {
  const recorded = await queries.execute(new PersonSince(personId, -1, at));
  const all = recorded.flatMap(({ event, ...entry }) => (event?.type === 'MembershipChanged' ? { ...entry, membership: event.data } : []));
  const now = all.find((entry) => entry.revision === revision)?.membership ?? onNoTeam;
  const before = all.find((entry) => entry.revision < revision)?.membership ?? onNoTeam;
  const standard = standardWords(at.language);
  const words = personEntryWords(at.language);
  const agency = now.agencyId === null ? {} : await queries.execute(new AgencyNames([now.agencyId], at.language));
  const list = <Code extends string>(label: string, codes: readonly Code[], were: readonly Code[], said: Readonly<Record<Code, string>>) =>
    isDeepStrictEqual([...codes].sort(), [...were].sort()) ? null : `${label}: ${codes.map((code) => said[code]).join(', ') || words.none}`;
  return [
    list(words.programs, now.programs, before.programs, standard.program),
    list(words.teamRoles, now.teamRoles, before.teamRoles, standard.teamRole),
    list(words.disciplines, now.disciplines, before.disciplines, standard.discipline),
    now.agencyId !== before.agencyId && (now.agencyId === null ? words.noAgency : agency[now.agencyId]),
    now.agencyId === before.agencyId && now.unitId !== before.unitId && words.unit,
  ];
}
