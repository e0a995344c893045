import { Inject, Injectable } from '@nestjs/common';
import {
  handleCommand,
  type CommandMechanism,
  type CommandOutcome,
  type DomainEvent,
  type Evolution,
} from '../../libs/event-sourcing/index.js';
import type { Acting } from './acting.js';
import type { Deciding } from '../vocabulary/index.js';

export const COMMAND_MECHANISM = Symbol('command mechanism');
export const TIME_ZONE = Symbol('time zone of the program');

/** Where every command handler meets the event store: reads, folds, decides, appends. */
@Injectable()
export class Streams {
  constructor(
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /**
   * Runs one decision on one stream.
   *
   * @param decide gets the folded state and what a decision is told beside its command; may look up facts elsewhere
   * @param admit asks the right, before the revision is looked at
   * @throws Refusal · StaleRevision · RevisionConflict · StoreUnavailable · OutcomeUnknown
   */
  handle<State, Event extends DomainEvent>(
    stream: string,
    evolution: Evolution<State, Event>,
    acting: Acting,
    decide: (state: State, deciding: Deciding) => readonly Event[] | Promise<readonly Event[]>,
    admit?: (state: State) => void,
  ): Promise<CommandOutcome<Event>> {
    return handleCommand(this.mechanism, acting, stream, evolution, (state) => decide(state, this.deciding(acting)), admit);
  }

  private deciding(acting: Acting): Deciding {
    const { actor, roles, now, commandId } = acting;
    return { actor, roles, now, commandId, zone: this.zone };
  }
}
