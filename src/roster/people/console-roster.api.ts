import { Controller, Get } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { ReadsProjection, RequestContext } from '../../../libs/web/http/index.js';
import { NeedsRight } from '../../commands/index.js';
import type { Asker } from '../domain/index.js';
import { ConsoleRoster, type ConsoleRosterLine } from './console-roster.query.js';

/** A line of the roster that says only whether there is a number. */
export interface ConsoleRosterEntry extends Omit<ConsoleRosterLine, 'phone' | 'phoneKeptFor'> {
  readonly hasPhone: boolean;
}

/** The roster without its numbers: they are opened one by one, each with an entry in the access log. */
@ApiTags('people')
@Controller('api/v1/console-roster')
export class ConsoleRosterApi {
  constructor(private readonly queries: QueryBus) {}

  @Get()
  @NeedsRight('see_roster')
  @ReadsProjection('people')
  async list(@RequestContext() asker: Asker): Promise<{ readonly lines: readonly ConsoleRosterEntry[] }> {
    const lines = await this.queries.execute(new ConsoleRoster(asker));
    return { lines: lines.map(withoutNumber) };
  }
}

function withoutNumber({ phone, phoneKeptFor: _, ...line }: ConsoleRosterLine): ConsoleRosterEntry {
  return { ...line, hasPhone: phone !== null };
}
