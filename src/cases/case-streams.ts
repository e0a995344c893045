import { Inject, Injectable } from '@nestjs/common';
import { fold, type CommandMechanism, type CommandOutcome, type StoredEvent } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../commands/acting.js';
import { COMMAND_MECHANISM, Streams } from '../commands/streams.js';
import type { Deciding } from '../vocabulary/index.js';
import { caseEvolution } from './domain/case.js';
import { caseStream, type CaseEvent } from './domain/case.events.js';
import type { CaseState } from './domain/case.state.js';

/** Decisions on the stream of one case, and the case as it stands now: folded from events, so never late. */
@Injectable()
export class CaseStreams {
  constructor(
    private readonly streams: Streams,
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
  ) {}

  /** Everything that has happened in the case, oldest first; nothing where there is none. */
  history(caseId: string): Promise<readonly StoredEvent<CaseEvent>[]> {
    return this.mechanism.store.read<CaseEvent>(caseStream(caseId));
  }

  async now(caseId: string): Promise<CaseState> {
    const history = await this.history(caseId);
    return fold(
      caseEvolution,
      history.map(({ event }) => event),
    );
  }

  handle(
    caseId: string,
    acting: Acting,
    decide: (state: CaseState, deciding: Deciding) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  ): Promise<CommandOutcome<CaseEvent>> {
    return this.streams.handle(caseStream(caseId), caseEvolution, acting, decide);
  }
}
