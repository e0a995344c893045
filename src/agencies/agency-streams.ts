import { Inject, Injectable } from '@nestjs/common';
import { fold, type CommandMechanism, type CommandOutcome } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../commands/acting.js';
import { COMMAND_MECHANISM, Streams } from '../commands/streams.js';
import type { Deciding } from '../vocabulary/index.js';
import { agencyEvolution, type AgencyState } from './domain/agency.js';
import { agencyStream, type AgencyEvent } from './domain/agency.events.js';

/** Decisions on the stream of one agency, and the agency as it stands now: folded from its events, so never late. */
@Injectable()
export class AgencyStreams {
  constructor(
    private readonly streams: Streams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  handle(
    agencyId: string,
    acting: Acting,
    decide: (state: AgencyState, deciding: Deciding) => readonly AgencyEvent[],
  ): Promise<CommandOutcome<AgencyEvent>> {
    return this.streams.handle(agencyStream(agencyId), agencyEvolution, acting, decide);
  }

  async now(agencyId: string): Promise<AgencyState> {
    const history = await this.mechanism.store.read<AgencyEvent>(agencyStream(agencyId));
    return fold(
      agencyEvolution,
      history.map(({ event }) => event),
    );
  }
}
