import { fold } from '../../../libs/event-sourcing/index.js';
import { projectionSpecification } from '../../../libs/read-side/projection/projection-specification.testkit.js';
import type { Membership, PersonEvent } from '../../roster/domain/person.events.js';
import { figuresOf } from '../domain/figures-of.js';
import { memberCapacityEvolution, type MemberCapacity } from '../domain/member-capacity.js';
import { MemberCapacityRow } from './member-capacity.entity.js';
import { memberCapacity } from './member-capacity.projection.js';

const today = '2026-11-30';
const added: PersonEvent = { type: 'PersonAdded', data: { name: 'Robin Vale' } };
const onTeam = (membership: Partial<Membership> = {}): PersonEvent => ({
  type: 'MembershipChanged',
  data: { programs: ['commander'], agencyId: null, unitId: null, disciplines: ['fire'], teamRoles: ['peer'], ...membership },
});
const trained = (on: string, hours: number, trainingId = `${on} ${hours}`): PersonEvent => ({
  type: 'TrainingRecorded',
  data: { trainingId, on, hours },
});
const certified = (validUntil: string): PersonEvent => ({
  type: 'CredentialRecorded',
  data: { kind: 'peer_support_certificate', validUntil },
});
const gone: PersonEvent = { type: 'PersonDeactivated', data: {} };
const somebody = (...events: PersonEvent[]): MemberCapacity => fold(memberCapacityEvolution, [added, ...events])!;
const figures = (...people: MemberCapacity[]) => figuresOf(people, 40, today);

describe('what the teams can do', () => {
  it('counts members in each team and discipline that they are of, and nobody who is on no team or has left', () => {
    const both = onTeam({ programs: ['commander', 'telecommunicator_911'], disciplines: ['fire', 'ems'] });
    expect(figures(somebody(onTeam()), somebody(both), somebody(), somebody(onTeam(), gone))).toMatchObject({
      members: 2,
      byProgram: [
        { program: 'telecommunicator_911', members: 1 },
        { program: 'commander', members: 2 },
      ],
      byDiscipline: [
        { discipline: 'fire', members: 2 },
        { discipline: 'ems', members: 1 },
      ],
    });
  });

  it('counts whoever has the hours that the policy asks for, without entries that were struck', () => {
    const struck: PersonEvent = { type: 'TrainingStruck', data: { trainingId: 'typed', reason: 'mistyped' } };
    const { trained: counted } = figures(
      somebody(onTeam(), trained('2026-01-10', 38), trained('2026-02-10', 2)),
      somebody(onTeam(), trained('2026-01-10', 38), trained('2026-02-10', 2, 'typed'), struck),
    );
    expect(counted).toEqual({ policyHours: 40, members: 1 });
  });

  it('tells who cannot be sent from whose credential lapses within 90 days, the last day included', () => {
    const withdrawn: PersonEvent = { type: 'CredentialWithdrawn', data: { kind: 'peer_support_certificate' } };
    const { credentials } = figures(
      somebody(onTeam()),
      somebody(onTeam(), certified('2026-11-29')),
      somebody(onTeam(), certified('2028-01-01'), withdrawn),
      somebody(onTeam(), certified('2026-11-30')),
      somebody(onTeam(), certified('2027-02-28')),
      somebody(onTeam(), certified('2027-03-01')),
    );
    const byKind = [{ kind: 'peer_support_certificate', lapsed: 1, lapsing: 2 }];
    expect(credentials).toEqual({ lapsed: 3, lapsing: 2, until: '2027-02-28', byKind });
  });

  it('adds up training by the quarter in which it ended, of two years, also of who has left', () => {
    const { trainingByQuarter } = figures(
      somebody(onTeam(), trained('2026-10-01', 8), trained('2026-12-31', 0.25), trained('2026-09-30', 4)),
      somebody(onTeam(), trained('2026-11-02', 6), gone),
    );
    expect(trainingByQuarter).toHaveLength(8);
    expect(trainingByQuarter.slice(0, 2)).toEqual([
      { quarter: '2026-Q4', hours: 14.25, people: 2 },
      { quarter: '2026-Q3', hours: 4, people: 1 },
    ]);
    expect(trainingByQuarter.at(-1)!.quarter).toBe('2025-Q1');
  });

  it('is empty, and no fault, where there is nobody', () => {
    expect(figures()).toMatchObject({ members: 0, byDiscipline: [], trained: { members: 0 }, credentials: { lapsed: 0, lapsing: 0 } });
  });
});

describe('the read model of it', () => {
  const specification = projectionSpecification(memberCapacity);
  const personId = 'b0000000-0000-4000-8000-000000000001';

  it('keeps of a person what they can do, and neither name, agency nor how to reach them', async () => {
    const history: PersonEvent[] = [
      added,
      onTeam({ agencyId: 'a0000000-0000-4000-8000-000000000001' }),
      { type: 'ContactChanged', data: { phone: 'box-1' } },
      trained('2026-01-10', 44, 't1'),
      certified('2027-06-30'),
    ];
    await specification.given(...history.map((event) => ({ stream: `person-${personId}`, event }))).thenRows(MemberCapacityRow, [
      {
        personId,
        revision: 4,
        capacity: {
          active: true,
          programs: ['commander'],
          disciplines: ['fire'],
          trainings: [{ trainingId: 't1', on: '2026-01-10', hours: 44 }],
          credentials: { peer_support_certificate: '2027-06-30' },
        },
      },
    ]);
  });
});
