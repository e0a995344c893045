import { Inject, Injectable } from '@nestjs/common';
import { derivedId, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import type { Acting } from './acting.js';
import { COMMAND_MECHANISM } from './stream-of.js';

/** How an automation acts: under its own name, with a command id that derives from the row it works off. */
@Injectable()
export class AutomationActing {
  constructor(
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The same row always gives the same command id, so that a row worked off twice is done once. */
  for(automation: string, rowId: string): Acting {
    return {
      commandId: derivedId(this.mechanism.namespace, `automation/${automation}/${rowId}`),
      actor: `automation:${automation}`,
      roles: [],
      now: this.clock.now().toISOString(),
    };
  }
}
