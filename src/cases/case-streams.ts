import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { CommandMechanism } from '../../libs/event-sourcing/index.js';
import { type Acting, COMMAND_MECHANISM, StreamOf, TIME_ZONE } from '../commands/index.js';
import type { Asking, CaseAction } from '../rights.js';
import { standingIn } from './coordinators.js';
import { admitToCase, caseEvolution, type CaseState, caseStream } from './domain/index.js';

/** Decisions on the stream of one case, and the case as it stands now. */
@Injectable()
export class CaseStreams extends StreamOf(caseEvolution, caseStream, admitToCase) {
  constructor(
    @Inject(COMMAND_MECHANISM) mechanism: CommandMechanism,
    @Inject(TIME_ZONE) zone: string,
    private readonly queries: QueryBus,
  ) {
    super(mechanism, zone);
  }

  /** Who asks, with the roles that count in this case: a conflict may take the coordinator's away. */
  standing<Who extends Asking>(asking: Who, state: CaseState): Promise<Who> {
    return standingIn(this.queries, asking, state);
  }

  override async admit(right: CaseAction, asking: Acting, state: CaseState, about: { readonly id: string }): Promise<void> {
    admitToCase(right, await this.standing(asking, state), state, about);
  }
}
