import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { AgencyStreams } from '../agency-streams.js';
import { addAgreement, type AddAgreementCommand } from './add-agreement.decision.js';

export class AddAgreement extends Command<CommandOutcome> {
  constructor(
    readonly agencyId: string,
    readonly command: AddAgreementCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(AddAgreement)
export class AddAgreementHandler implements ICommandHandler<AddAgreement> {
  constructor(private readonly agencies: AgencyStreams) {}

  execute({ agencyId, command, acting }: AddAgreement): Promise<CommandOutcome> {
    return this.agencies.handle({ right: 'keep_register', id: agencyId, acting }, (state, deciding) =>
      addAgreement({ ...command, ...deciding }, state),
    );
  }
}
