import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PersonStreams } from '../person-streams.js';
import { grantRole, type GrantRoleCommand } from './grant-role.decision.js';

export class GrantRole extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: GrantRoleCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(GrantRole)
export class GrantRoleHandler implements ICommandHandler<GrantRole> {
  constructor(private readonly people: PersonStreams) {}

  execute({ personId, command, acting }: GrantRole): Promise<CommandOutcome> {
    return this.people.handle({ right: 'grant_roles', id: personId, acting }, (state, deciding) =>
      grantRole({ ...command, ...deciding, personId }, state),
    );
  }
}
