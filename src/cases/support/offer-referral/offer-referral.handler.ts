import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../commands/acting.js';
import { CaseStreams } from '../../case-streams.js';
import { offerReferral, type OfferReferralCommand } from './offer-referral.decision.js';

export class OfferReferral extends Command<CommandOutcome> {
  constructor(
    readonly caseId: string,
    readonly command: OfferReferralCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(OfferReferral)
export class OfferReferralHandler implements ICommandHandler<OfferReferral> {
  constructor(private readonly cases: CaseStreams) {}

  execute({ caseId, command, acting }: OfferReferral): Promise<CommandOutcome> {
    return this.cases.handle({ right: 'work_on_case', caseId, acting }, (state, deciding) =>
      offerReferral({ ...command, ...deciding }, state),
    );
  }
}
