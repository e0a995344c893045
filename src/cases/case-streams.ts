import { Inject, Injectable } from '@nestjs/common';
import { fold, type CommandMechanism, type CommandOutcome, type StoredEvent } from '../../libs/event-sourcing/index.js';
import type { Acting } from '../commands/acting.js';
import { COMMAND_MECHANISM, Streams } from '../commands/streams.js';
import type { CaseAction } from '../rights.js';
import type { Deciding } from '../vocabulary/index.js';
import { admitToCase } from './domain/case-admission.js';
import type { Concerned } from './domain/case-relations.js';
import { caseEvolution } from './domain/case.js';
import { caseStream, type CaseEvent } from './domain/case.events.js';
import type { CaseState } from './domain/case.state.js';

/** What is asked of a case, by whom, and under which right of the table. */
export interface AskedOfCase {
  readonly right: CaseAction;
  readonly caseId: string;
  readonly acting: Acting;
  /** Whom or what it is about, where that decides who may. */
  readonly about?: Concerned;
}

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

  /**
   * The case, for somebody who may do this to it: for what must be done before a command, such as sealing, which makes a key.
   *
   * @throws Refusal `case_not_found` and the sentence of the right
   */
  async admitted({ right, caseId, acting, about }: AskedOfCase): Promise<CaseState> {
    const state = await this.now(caseId);
    admitToCase(right, acting, state, about);
    return state;
  }

  /**
   * Runs one decision on a case, rights first: a repeat of the person's own gets its first result, then the right is asked,
   * and only then the revision, the rules and the append.
   *
   * @throws Refusal `case_not_found` and the sentence of the right, and what the decision and the store throw
   */
  handle(
    { right, caseId, acting, about }: AskedOfCase,
    decide: (state: CaseState, deciding: Deciding) => readonly CaseEvent[] | Promise<readonly CaseEvent[]>,
  ): Promise<CommandOutcome<CaseEvent>> {
    return this.streams.handle(caseStream(caseId), caseEvolution, acting, decide, (state) => void admitToCase(right, acting, state, about));
  }
}
