import { fold } from '../../../libs/event-sourcing/index.js';
import { caseEvolution } from './case.js';
import type { CaseEvent } from './case.events.js';
import type { Case } from './case.state.js';
import { agency, deployed, deployment, held, intervention, lead, now, peer, planned, stoodDown } from './case.testkit.js';
import { lapsesOf, type OnRoster, teamAhead } from './lapses.js';

const at = { now, zone: 'America/Chicago' };
const fit = {
  memberId: peer,
  agencyId: null,
  unitId: null,
  programs: ['telecommunicator_911'],
  teamRoles: ['peer'],
  trainingHours: 60,
  credentialedUntil: { peer: '2029-12-31' },
} as const satisfies OnRoster;
const of = (events: readonly CaseEvent[], member: Partial<OnRoster>, when: Partial<typeof at> = {}) => {
  const team = teamAhead(fold(caseEvolution, events) as Case);
  return team === null ? [] : lapsesOf(team, [{ ...fit, ...member }], { ...at, ...when });
};
const later: CaseEvent = {
  type: 'InterventionRescheduled',
  data: { interventionId: intervention, plannedFor: '2026-11-28T10:00:00-06:00', timeliness: 'later' },
};
const ahead = [...planned(), later];
const ends = (until: string) => ({ credentialedUntil: { peer: until } });

describe('what lapses before a service that is ahead', () => {
  it('is a credential that ends before its day, or was withdrawn, and none that holds on it', () => {
    expect(of(ahead, ends('2026-11-27'))).toEqual([
      { memberId: peer, teamRole: 'peer', because: 'credential', until: '2026-11-27', dueAt: '2026-11-28T10:00:00-06:00' },
    ]);
    expect(of(ahead, { credentialedUntil: {} })).toMatchObject([{ because: 'credential', until: null }]);
    expect(of(ahead, ends('2026-11-28'))).toEqual([]);
  });

  it('is a team role that is held no longer, and the agency that is served, unless an approver allowed it', () => {
    expect(of(ahead, { teamRoles: ['trainee'] })).toMatchObject([{ because: 'team_role', until: null }]);
    expect(of(ahead, { agencyId: agency })).toMatchObject([{ because: 'agency' }]);
    const allowed: CaseEvent = { type: 'ConflictOverrideGranted', data: { memberId: peer, covers: ['own_agency'], grantedBy: lead } };
    expect(of([...ahead, allowed], { agencyId: agency })).toEqual([]);
  });

  it('is told of the first service that it touches', () => {
    const second: CaseEvent = {
      type: 'InterventionPlanned',
      data: {
        interventionId: '10000000-0000-4000-8000-000000000002',
        deploymentId: deployment,
        kind: 'defusing',
        mode: 'telephone',
        plannedFor: '2026-11-25',
        timeliness: 'inside',
      },
    };
    expect(of([...ahead, second], ends('2026-11-26'))).toMatchObject([{ dueAt: '2026-11-28T10:00:00-06:00' }]);
    expect(of([...ahead, second], ends('2026-11-24'))).toMatchObject([{ dueAt: '2026-11-25' }]);
  });

  it('is told of today, where the team is confirmed and nothing is planned', () => {
    expect(of(deployed(), ends('2026-11-22'))).toMatchObject([{ dueAt: '2026-11-23' }]);
    expect(of(deployed(), ends('2026-11-23'))).toEqual([]);
  });

  it('is nothing once it has begun, was held or the team has stood down, nor of whom the roster has nothing at all', () => {
    expect(of(ahead, ends('2026-11-22'), { now: '2026-11-28T16:00:00.000Z' })).toEqual([]);
    expect(of(held(), ends('2026-11-22'))).toEqual([]);
    expect(of(stoodDown(), ends('2026-11-22'))).toEqual([]);
    expect(of(ahead, { programs: [], teamRoles: [], trainingHours: 0, credentialedUntil: {} })).toEqual([]);
  });
});
