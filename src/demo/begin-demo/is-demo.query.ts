import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM, DemoMark } from '../../commands/index.js';
import { IsDemo } from '../demo.queries.js';
import { DEMO_STREAM } from '../domain/index.js';

/** Asked of the events themselves, until it is one: that stays so. */
@QueryHandler(IsDemo)
export class IsDemoHandler implements IQueryHandler<IsDemo> {
  constructor(
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    private readonly mark: DemoMark,
  ) {}

  async execute(): Promise<boolean> {
    if (!this.mark.isSet && (await this.mechanism.store.read(DEMO_STREAM)).length > 0) this.mark.set();
    return this.mark.isSet;
  }
}
