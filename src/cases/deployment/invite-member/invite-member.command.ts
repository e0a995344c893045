import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { Endpoint, Id, OneOf, saidOf } from '../../../commands/index.js';
import type { TeamRole } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { whoOnPage } from '../deployment-questions.js';
import { MemberTaking } from '../member-taking.js';
import { inviteMember } from './invite-member.decision.js';

/** A member is asked to come. */
export class InviteMember extends CaseCommand({
  route: 'invitations',
  right: 'work_on_case',
  tag: 'deployment',
  words: {
    title: { en: 'Invite a member', es: 'Invitar a un miembro' },
    send: { en: 'Invite', es: 'Invitar' },
    done: {
      en: 'The invitation is recorded. The member sees it under Invitations; call them if it is urgent.',
      es: 'La invitación queda registrada. El miembro la ve en Invitaciones; llámelo si es urgente.',
    },
  },
}) {
  @Id(whoOnPage) readonly memberId: string;
  @OneOf('teamRole', { en: 'As what?', es: '¿Con qué función?' }) readonly teamRole: TeamRole;
}

export class InviteMemberApi extends Endpoint(InviteMember) {}

@CommandHandler(InviteMember)
export class InviteMemberHandler {
  constructor(
    private readonly members: MemberTaking,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute(invitation: InviteMember): Promise<CommandOutcome> {
    const { caseId, memberId } = invitation;
    return this.members.handle(InviteMember, invitation, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [memberId], deciding.now);
      return inviteMember({ ...saidOf(invitation), facts, ...deciding }, state);
    });
  }
}
