import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PolicyStream } from '../policy-stream.js';
import { establishFirstPolicy } from './establish-first-policy.decision.js';

export class EstablishFirstPolicy extends Command<CommandOutcome> {
  constructor(readonly acting: Acting) {
    super();
  }
}

@CommandHandler(EstablishFirstPolicy)
export class EstablishFirstPolicyHandler implements ICommandHandler<EstablishFirstPolicy> {
  constructor(private readonly stream: PolicyStream) {}

  execute({ acting }: EstablishFirstPolicy): Promise<CommandOutcome> {
    return this.stream.handle({ right: 'establish_policy', id: 'program', acting }, (policy, deciding) =>
      establishFirstPolicy(deciding, policy),
    );
  }
}
