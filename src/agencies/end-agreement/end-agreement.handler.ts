import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { endAgreement, type EndAgreementCommand } from './end-agreement.decision.js';

export class EndAgreement extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: EndAgreementCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(EndAgreement)
export class EndAgreementHandler implements ICommandHandler<EndAgreement> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: EndAgreement): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      endAgreement({ ...command, ...deciding }, state),
    );
  }
}
