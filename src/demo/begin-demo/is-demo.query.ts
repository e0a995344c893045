import { Inject } from '@nestjs/common';
import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM } from '../../commands/stream-of.js';
import { IsDemo } from '../demo.queries.js';
import { DEMO_STREAM } from '../domain/demo.events.js';

/** Asked of the events themselves, until it is one: that stays so. */
@QueryHandler(IsDemo)
export class IsDemoHandler implements IQueryHandler<IsDemo> {
  private is = false;

  constructor(@Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism) {}

  async execute(): Promise<boolean> {
    this.is ||= (await this.mechanism.store.read(DEMO_STREAM)).length > 0;
    return this.is;
  }
}
