import { Injectable } from '@nestjs/common';
import type { CommandOutcome } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../acting.js';
import { Streams } from '../streams.js';
import type { Deciding } from '../vocabulary/index.js';
import { caseEvolution } from './domain/case.js';
import { caseStream, type CaseEvent } from './domain/case.events.js';
import type { CaseState } from './domain/case.state.js';

/** Decisions on the stream of one case. */
@Injectable()
export class CaseStreams {
  constructor(private readonly streams: Streams) {}

  handle(
    caseId: string,
    acting: Acting,
    decide: (state: CaseState, deciding: Deciding) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  ): Promise<CommandOutcome<CaseEvent>> {
    return this.streams.handle(caseStream(caseId), caseEvolution, acting, decide);
  }
}
