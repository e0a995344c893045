import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { DeploymentFactsLookup } from '../deployment-facts-lookup.js';
import { MemberTaking } from '../member-taking.js';
import { inviteMember, type InviteMemberCommand } from './invite-member.decision.js';

export class InviteMember extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: InviteMemberCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(InviteMember)
export class InviteMemberHandler implements ICommandHandler<InviteMember> {
  constructor(
    private readonly members: MemberTaking,
    private readonly lookup: DeploymentFactsLookup,
  ) {}

  execute({ caseId, command, acting }: InviteMember): Promise<CommandOutcome> {
    return this.members.handle(command.memberId, { right: 'work_on_case', id: caseId, acting }, async (state, deciding) => {
      const facts = await this.lookup.around(caseId, state, [command.memberId], deciding.now);
      return inviteMember({ ...command, facts, ...deciding }, state);
    });
  }
}
