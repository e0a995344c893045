import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import { commandOf } from '../../commands/commands-on.js';
import { AnswerInvitation } from './answer-invitation/answer-invitation.command.js';
import { deploymentGround } from './deployment-ground.testkit.js';
import { InviteMember } from './invite-member/invite-member.command.js';
import { NameLead } from './name-lead/name-lead.command.js';
import { ConfirmTeam } from './confirm-team/confirm-team.command.js';

let ground: Awaited<ReturnType<typeof deploymentGround>>;
beforeAll(async () => {
  ground = await deploymentGround();
});
afterAll(() => ground.end());

/** A case whose one invited member has accepted and leads. */
async function readyCase() {
  const [caseId, memberId] = [await ground.caseOpened(), await ground.memberAdded()];
  await ground.commands.execute(commandOf(InviteMember, { caseId, memberId, teamRole: 'peer' }, ground.acting()));
  const member = { ...ground.acting(), actor: memberId, roles: ['peer_member'] as const };
  await ground.commands.execute(commandOf(AnswerInvitation, { caseId, memberId, answer: 'accepted' }, member));
  await ground.commands.execute(commandOf(NameLead, { caseId, memberId }, ground.acting()));
  return { caseId, memberId };
}
const confirm = (caseId: string): Promise<CommandOutcome> => ground.commands.execute(commandOf(ConfirmTeam, { caseId }, ground.acting()));

describe('confirming a team on a real store', () => {
  it('has one result when two coordinators confirm at once, and tells the second that there was nothing to do', async () => {
    for (let round = 0; round < 5; round++) {
      const { caseId } = await readyCase();
      const outcomes = await Promise.all([confirm(caseId), confirm(caseId)]);
      expect(outcomes.map(({ changed }) => changed).sort()).toEqual([false, true]);
      expect((await ground.typesIn(`case-${caseId}`)).filter((type) => type === 'TeamConfirmed')).toHaveLength(1);
    }
  });

  it('judges by what the roster says at that moment', async () => {
    const { caseId, memberId } = await readyCase();
    await ground.given(`person-${memberId}`, [{ type: 'PersonDeactivated', data: {} }]);
    await expect(confirm(caseId)).rejects.toMatchObject({ code: 'inactive', field: `members.${memberId}` });
  });
});
