import { Inject, Injectable } from '@nestjs/common';
import { fold, type CommandMechanism, type CommandOutcome } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../commands/acting.js';
import { COMMAND_MECHANISM, Streams } from '../commands/streams.js';
import type { Deciding } from '../vocabulary/index.js';
import { personEvolution, type PersonState } from './domain/person.js';
import { personStream, type PersonEvent } from './domain/person.events.js';

/** Decisions on the stream of one person, and the person as they stand now: folded from events, so never late. */
@Injectable()
export class PersonStreams {
  constructor(
    private readonly streams: Streams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  handle(
    personId: string,
    acting: Acting,
    decide: (state: PersonState, deciding: Deciding) => readonly PersonEvent[] | Promise<readonly PersonEvent[]>,
  ): Promise<CommandOutcome<PersonEvent>> {
    return this.streams.handle(personStream(personId), personEvolution, acting, decide);
  }

  async now(personId: string): Promise<PersonState> {
    const history = await this.mechanism.store.read<PersonEvent>(personStream(personId));
    return fold(
      personEvolution,
      history.map(({ event }) => event),
    );
  }
}
