import type { QueryBus } from '@nestjs/cqrs';
import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import { personStream, type PersonEvent } from '../domain/person.events.js';
import { added, deactivated, member, peer, someoneElse } from '../domain/person.testkit.js';
import { ListActivePeopleHandler } from './list-active-people.query.js';
import { ListTeamMembersHandler } from './list-team-members.query.js';
import { people } from './people.projection.js';
import { People, PeopleHandler, type PeopleFilter } from './people.query.js';
import { PeopleNames } from '../roster.queries.js';
import { PeopleNamesHandler } from './people-names.query.js';
import { PersonRow } from './person.entity.js';
import { PersonRecord, PersonRecordHandler } from './person.query.js';

const [plainview, river] = ['a0000000-0000-4000-8000-000000000001', 'a0000000-0000-4000-8000-000000000002'];
const id = (last: number) => `b0000000-0000-4000-8000-00000000000${last}`;
const of = (personId: string, events: readonly PersonEvent[]) => events.map((event) => ({ stream: personStream(personId), event }));
const agreed: PersonEvent = { type: 'ConsoleRosterAgreed', data: { said: 'own' } };
const named = (name: string): PersonEvent => ({ type: 'PersonRenamed', data: { name } });
/** What the register of agencies says. */
const queries = { execute: () => Promise.resolve({ [plainview]: 'Plainview Fire', [river]: 'Riverbend 911' }) } as unknown as QueryBus;

const coordinator = { actor: someoneElse, roles: ['coordinator'] } as const;

describe('the register of people', () => {
  const specification = projectionSpecification(people);

  it('shows a person as their events have left them', async () => {
    const history: PersonEvent[] = [
      ...member(),
      { type: 'RoleGranted', data: { role: 'team_lead' } },
      { type: 'RoleRevoked', data: { role: 'peer_member' } },
      { type: 'TrainingRecorded', data: { trainingId: 't1', on: '2026-01-10', hours: 400 } },
      { type: 'TrainingStruck', data: { trainingId: 't1', reason: 'mistyped' } },
      { type: 'TrainingRecorded', data: { trainingId: 't2', on: '2026-01-10', hours: 40 } },
      { type: 'CredentialRecorded', data: { kind: 'clinical_licence', validUntil: '2025-06-30' } },
      { type: 'CredentialWithdrawn', data: { kind: 'clinical_licence' } },
      { type: 'CredentialRecorded', data: { kind: 'peer_support_certificate', validUntil: '2027-06-30' } },
      { type: 'AvailabilitySet', data: { unavailableUntil: '2026-12-01' } },
      { type: 'ContactChanged', data: { phone: 'box-1', mail: 'box-2' } },
      { type: 'ContactChanged', data: { mail: null } },
      agreed,
    ];
    const row = {
      personId: id(1),
      sortName: 'robin vale\u0001Robin Vale',
      nameKey: 'robinvale',
      active: true,
      onTeam: true,
      onConsoleRoster: true,
      awaitsRole: false,
      revision: 14,
      person: {
        name: 'Robin Vale',
        active: true,
        roles: ['team_lead' as const],
        proposedRoles: [],
        membership: peer,
        trainings: [{ trainingId: 't2', on: '2026-01-10', hours: 40 }],
        struck: { t1: 'mistyped' as const },
        credentials: [{ kind: 'peer_support_certificate' as const, validUntil: '2027-06-30' }],
        withdrawnCredentials: ['clinical_licence' as const],
        unavailableUntil: '2026-12-01',
        onConsoleRoster: true,
        contact: { phone: 'box-1', mail: null },
        contactKeptFor: { phone: 'roster', mail: 'roster' },
      },
    };
    await specification.given(...of(id(1), history)).thenRows(PersonRow, [row]);
  });

  it('tells who is on a team and on the console roster: nobody who left, is inactive, or has not agreed', async () => {
    const left: PersonEvent = { type: 'MembershipChanged', data: { ...peer, programs: [] } };
    await specification
      .given(
        ...of(id(1), [...member(), agreed]),
        ...of(id(2), member()),
        ...of(id(3), [...member(), agreed, { type: 'ConsoleRosterLeft', data: { said: 'coordinator' } }]),
        ...of(id(4), [...member(), agreed, deactivated]),
        ...of(id(5), [...member(), agreed, left]),
        ...of(id(6), [...member(), agreed, deactivated, { type: 'PersonReactivated', data: {} }]),
      )
      .thenRows(PersonRow, [
        expect.objectContaining({ personId: id(1), onTeam: true, onConsoleRoster: true }),
        expect.objectContaining({ personId: id(2), onTeam: true, onConsoleRoster: false }),
        expect.objectContaining({ personId: id(3), onTeam: true, onConsoleRoster: false }),
        expect.objectContaining({ personId: id(4), onTeam: false, onConsoleRoster: false }),
        expect.objectContaining({ personId: id(5), onTeam: false, onConsoleRoster: false }),
        expect.objectContaining({ personId: id(6), onTeam: true, onConsoleRoster: true }),
      ]);
    const members = await new ListTeamMembersHandler(specification.dataSource(), queries).execute();
    expect(members.map(({ memberId }) => memberId)).toEqual([id(1), id(2), id(3), id(6)]);
    expect(members[0]).toEqual({
      memberId: id(1),
      name: expect.stringMatching(/^Robin Vale \(Plainview Fire, #/),
      active: true,
      ...peer,
      trainingHours: 0,
      credentialedUntil: {},
      credentialWithdrawnFor: [],
      unavailableUntil: null,
    });
  });

  describe('as its readers get it', () => {
    beforeAll(async () => {
      const given = ['beta', 'Alpha', 'Béta', 'gamma'].flatMap((name, index) => of(id(index), [...added(), named(name)]));
      const contact: PersonEvent = { type: 'ContactChanged', data: { phone: 'box-1' } };
      await specification
        .given(...given, ...of(id(3), [contact, deactivated]))
        .thenRows(PersonRow, [
          ...[0, 1, 2].map((last) => expect.objectContaining({ personId: id(last), active: true })),
          expect.objectContaining({ personId: id(3), active: false }),
        ]);
    });

    const list = async (filter: PeopleFilter) => new PeopleHandler(specification.dataSource()).execute(new People(filter, coordinator));
    const record = (personId: string, asker: PersonRecord['asker']) =>
      new PersonRecordHandler(specification.dataSource()).execute(new PersonRecord(personId, asker));

    it('is in the order of names, each person on one page only, active people unless asked otherwise', async () => {
      const first = await list({ limit: 2 });
      expect(first.people.map(({ name }) => name)).toEqual(['Alpha', 'Béta']);
      const second = await list({ limit: 2, cursor: first.nextCursor! });
      expect(second.people.map(({ name }) => name)).toEqual(['beta']);
      expect(second.nextCursor).toBeNull();
      expect((await list({ show: 'inactive' })).people.map(({ name }) => name)).toEqual(['gamma']);
      expect((await list({ show: 'all' })).people).toHaveLength(4);
    });

    it('says whether somebody can be reached, and nothing of how', async () => {
      const gamma = await record(id(3), coordinator);
      expect(gamma).toMatchObject({ hasPhone: true, hasMail: false });
      expect(JSON.stringify(gamma)).not.toContain('box-1');
    });

    it('gives the names of all who are asked for, also of those who have left, and nothing else of them', async () => {
      const handler = new PeopleNamesHandler(specification.dataSource(), queries);
      const names = await handler.execute(new PeopleNames([id(3), id(1), id(3), id(9), 'nobody']));
      expect(names).toEqual({ [id(1)]: 'Alpha', [id(3)]: 'gamma' });
      expect(await handler.execute(new PeopleNames([]))).toEqual({});
    });

    it('tells namesakes apart wherever it names them, also from one who is not in the list', async () => {
      const handler = new PeopleNamesHandler(specification.dataSource(), queries);
      expect(await handler.execute(new PeopleNames([id(0), id(1)]))).toEqual({
        [id(0)]: expect.stringMatching(/^beta \(#b0/),
        [id(1)]: 'Alpha',
      });
      const active = await new ListActivePeopleHandler(specification.dataSource(), queries).execute();
      expect(new Set(active.map(({ name }) => name)).size).toBe(3);
    });

    it('is for those who keep it; anybody else sees their own record, and cannot tell whether there are others', async () => {
      for (const role of ['team_lead', 'peer_member', 'approver', 'program_leadership', 'privacy_officer'] as const) {
        const asker = { actor: id(1), roles: [role] };
        const all = new PeopleHandler(specification.dataSource()).execute(new People({}, asker));
        await expect(all).rejects.toMatchObject({ code: 'roster_keepers_only', kind: 'forbidden' });
        expect(await record(id(1), asker)).toMatchObject({ name: 'Alpha' });
        const missing = { code: 'person_not_found', kind: 'not_found' };
        await expect(record(id(2), asker)).rejects.toMatchObject(missing);
        await expect(record(id(9), asker)).rejects.toMatchObject(missing);
      }
    });
  });
});
