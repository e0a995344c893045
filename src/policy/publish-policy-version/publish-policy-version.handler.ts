import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../libs/event-sourcing/index.js';
import type { Acting } from '../../commands/acting.js';
import { PolicyStream } from '../policy-stream.js';
import { publishPolicyVersion, type PublishPolicyVersionCommand } from './publish-policy-version.decision.js';

export class PublishPolicyVersion extends Command<CommandOutcome> {
  constructor(
    readonly command: PublishPolicyVersionCommand,
    readonly acting: Acting,
  ) {
    super();
  }
}

@CommandHandler(PublishPolicyVersion)
export class PublishPolicyVersionHandler implements ICommandHandler<PublishPolicyVersion> {
  constructor(private readonly stream: PolicyStream) {}

  execute({ command, acting }: PublishPolicyVersion): Promise<CommandOutcome> {
    return this.stream.handle({ right: 'change_policy', id: 'program', acting }, (policy, deciding) =>
      publishPolicyVersion({ ...command, ...deciding }, policy),
    );
  }
}
