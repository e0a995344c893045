import { Inject, Injectable } from '@nestjs/common';
import { START, type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM } from '../../commands/index.js';
import { INSTALLATION_STREAM } from '../../installation/domain/installation.events.js';
import { POLICY_STREAM } from '../../policy/domain/policy.events.js';

const OF_EVERY_START: ReadonlySet<string> = new Set([INSTALLATION_STREAM, POLICY_STREAM]);

/** Looks whether anything was recorded yet. */
@Injectable()
export class EmptySystem {
  constructor(@Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism) {}

  /**
   * The policy and whose store it is do not count: every start sees to it that there are both.
   *
   * @param besides streams that do not count either
   */
  async isEmpty(besides: (stream: string) => boolean = () => false): Promise<boolean> {
    const enough = new AbortController();
    try {
      for await (const { events, caughtUp } of this.mechanism.store.follow(START, enough.signal)) {
        if (events.some(({ stream }) => !OF_EVERY_START.has(stream) && !besides(stream))) return false;
        if (caughtUp) return true;
      }
      return true;
    } finally {
      enough.abort();
    }
  }
}
