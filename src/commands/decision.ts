import { Inject, Optional, type Type } from '@nestjs/common';
import { CommandHandler } from '@nestjs/cqrs';
import type { CommandOutcome, DomainEvent } from '../../libs/event-sourcing/index.js';
import type { Deciding } from '../vocabulary/index.js';
import { saidOf, streamIdOf, type Addressed, type AnyCommand, type CommandClass, type Said } from './commands-on.js';
import type { StreamOf } from './stream-of.js';

/** What a decision is told from elsewhere, looked up while it decides. */
export interface FactsFrom<From, State, C, Facts extends object> {
  readonly from: Type<From>;
  readonly find: (from: From, asked: { readonly state: State; readonly command: C; readonly deciding: Deciding }) => Promise<Facts>;
}

/**
 * The handler of a command that needs one stream and declared facts:
 * `class HoldInterventionHandler extends Decision(HoldIntervention, holdIntervention, pinnedPolicy) {}`.
 *
 * A command that coordinates streams has a handler written by hand.
 */
export function Decision<
  C extends AnyCommand,
  State,
  Event extends DomainEvent,
  Right extends string,
  From = object,
  Facts extends object = object,
>(
  command: CommandClass<C, State, Event, Right>,
  decide: (told: Said<C> & Addressed<C> & Facts & Deciding, state: State) => readonly Event[],
  facts?: FactsFrom<From, State, C, Facts>,
) {
  @CommandHandler(command)
  class DecisionHandler {
    constructor(
      @Inject(command.on.streams) readonly streams: InstanceType<ReturnType<typeof StreamOf<State, Event, Right>>>,
      @(facts === undefined ? Optional() : Inject(facts.from)) readonly elsewhere: From,
    ) {}

    execute(sent: C): Promise<CommandOutcome> {
      const { right } = command.declared;
      return this.streams.handle({ right, id: streamIdOf(command, sent), acting: sent.acting, about: sent }, async (state, deciding) => {
        const found = await facts?.find(this.elsewhere, { state, command: sent, deciding });
        return decide({ ...saidOf(sent), ...found, ...deciding } as Said<C> & Addressed<C> & Facts & Deciding, state);
      });
    }
  }
  return DecisionHandler;
}
