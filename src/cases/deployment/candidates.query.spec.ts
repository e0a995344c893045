import { until } from '../../../test/support/until.js';
import { commandOf } from '../../commands/commands-on.js';
import { deploymentGround } from './deployment-ground.testkit.js';
import { deployment, intervention, lead, peer } from '../domain/case.testkit.js';
import type { CaseEvent } from '../domain/case.events.js';
import { InviteMember } from './invite-member/invite-member.command.js';
import { Candidates } from './candidates/candidates.query.js';
import type { CandidateLists } from './candidates/candidates.js';

let ground: Awaited<ReturnType<typeof deploymentGround>>;
beforeAll(async () => {
  ground = await deploymentGround();
  ground.runner.start();
});
afterAll(() => ground.end());

const ask = async (caseId: string, viewer: object = ground.acting()): Promise<CandidateLists> => {
  await ground.projected();
  return ground.queries.execute(new Candidates(caseId, viewer as ReturnType<typeof ground.acting>));
};
const invite = (caseId: string, memberId: string) =>
  ground.commands.execute(commandOf(InviteMember, { caseId, memberId, teamRole: 'peer' }, ground.acting()));
/** Another case, whose team held something that ended at that moment and has stood down. */
async function heldElsewhere(memberId: string, endedAt: string): Promise<void> {
  const caseId = await ground.caseOpened();
  await invite(caseId, memberId);
  const events = await ground.store.read<CaseEvent>(`case-${caseId}`);
  const opened = events.flatMap(({ event }) => (event.type === 'DeploymentOpened' ? [event.data] : []));
  const { deploymentId } = opened[0]!;
  await ground.given(`case-${caseId}`, [
    { type: 'TeamConfirmed', data: { deploymentId, memberIds: [memberId], confirmedAt: endedAt } },
    {
      type: 'InterventionHeld',
      data: {
        interventionId: intervention,
        deploymentId,
        heldAt: endedAt,
        endedAt,
        minutes: 60,
        attended: [],
        team: [memberId],
        resources: [],
        timeliness: 'not_applicable',
      },
    },
    { type: 'DeploymentStoodDown', data: { deploymentId, memberIds: [memberId], reason: 'work_done' } },
  ]);
}

describe('the candidates of a case, from what is on record', () => {
  it('agree with what an invitation decides: fit, busy with another case, on cool-down', async () => {
    const [here, elsewhere] = [await ground.caseOpened(), await ground.caseOpened()];
    const [free, busy, cooling, rested] = [
      await ground.memberAdded(),
      await ground.memberAdded(),
      await ground.memberAdded(),
      await ground.memberAdded(),
    ];
    await invite(elsewhere, busy);
    await heldElsewhere(cooling, '2026-11-17T12:00:00.000Z');
    await heldElsewhere(rested, '2026-11-16T12:00:00.000Z');
    ground.worker.start();
    for (const memberId of [cooling, rested]) {
      await until(async () => (await ground.typesIn(`reservation-${memberId}`)).includes('MemberReleased'));
    }

    const { fit, notPossible } = await ask(here);
    expect(fit.map((one) => one.memberId).sort()).toEqual([free, rested].sort());
    expect(fit[0]).toMatchObject({ memberId: free, lastCalledAt: null, disciplinesMatch: ['dispatcher'], trainingHours: 48 });
    const reasons = Object.fromEntries(notPossible.map((one) => [one.memberId, one.reasons.map(({ code }) => code)]));
    expect(reasons).toEqual({ [busy]: ['already_deployed'], [cooling]: ['cool_down'] });

    await expect(invite(here, busy)).rejects.toMatchObject({ code: 'already_deployed' });
    await expect(invite(here, cooling)).rejects.toMatchObject({ code: 'cool_down' });
    await invite(here, rested);
    await invite(here, free);
    const after = await ask(here);
    expect(after.fit.map((one) => [one.memberId, one.status]).sort()).toEqual(
      [
        [free, 'invited'],
        [rested, 'invited'],
      ].sort(),
    );
    expect(after.fit.every((one) => one.lastCalledAt === ground.time.now().toISOString())).toBe(true);
  });

  it('are for coordinators and the lead of the case only', async () => {
    const caseId = await ground.caseOpened();
    const as = (actor: string, ...roles: string[]) => ({ ...ground.acting(), actor, roles });
    await expect(ask(caseId, as(peer, 'peer_member'))).rejects.toMatchObject({ code: 'case_not_found' });
    await expect(ask(caseId, as(lead, 'team_lead', 'program_leadership'))).rejects.toMatchObject({ code: 'case_not_found' });
    await expect(ask(deployment)).rejects.toMatchObject({ code: 'case_not_found' });
  });
});
