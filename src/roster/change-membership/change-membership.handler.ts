import { Command, CommandHandler, QueryBus, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { FindAgency } from '../../agencies/agencies.queries.js';
import { PersonStreams } from '../person-streams.js';
import { changeMembership, type ChangeMembershipCommand, type NamedAgency } from './change-membership.decision.js';

export class ChangeMembership extends Command<CommandOutcome> {
  constructor(
    readonly personId: string,
    readonly command: ChangeMembershipCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(ChangeMembership)
export class ChangeMembershipHandler implements ICommandHandler<ChangeMembership> {
  constructor(
    private readonly people: PersonStreams,
    private readonly queries: QueryBus,
  ) {}

  execute({ personId, command, acting }: ChangeMembership): Promise<CommandOutcome> {
    return this.people.handle({ right: 'keep_roster', id: personId, acting }, async (state, deciding) => {
      const agency = await this.agencyOf(command, acting.now);
      return changeMembership({ ...command, ...deciding, agency }, state);
    });
  }

  private async agencyOf({ agencyId }: ChangeMembershipCommand, now: string): Promise<NamedAgency['agency']> {
    if (agencyId === null) return null;
    const found = await this.queries.execute(new FindAgency(agencyId, now));
    return found && { unitIds: found.units.map(({ unitId }) => unitId) };
  }
}
