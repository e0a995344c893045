import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { revokeRole, type RevokeRoleCommand } from './revoke-role.decision.js';

export class RevokeRole extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: RevokeRoleCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(RevokeRole)
export class RevokeRoleHandler implements ICommandHandler<RevokeRole> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: RevokeRole): Promise<CommandOutcome> {
    return this.people.handle({ right: 'grant_roles', id: personId, acting }, (state, deciding) =>
      revokeRole({ ...command, ...deciding, personId }, state),
    );
  }
}
