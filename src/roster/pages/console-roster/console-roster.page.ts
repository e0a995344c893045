import { Controller, Get, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { isForgotten, isSealed, Vault } from '../../../../libs/personal-data/index.js';
import { PageCommand, PageContext, PageQuery, type PageAnswer } from '../../../../libs/web/forms/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { contactPlace } from '../../domain/index.js';
import { ConsoleRoster, type ConsoleRosterLine } from '../../people/console-roster.query.js';
import { ConsoleRosterView } from './console-roster.view.js';

/** Numbers are opened by a POST: it leaves an entry in the access log, and nothing may ask for it ahead of the person. */
@Controller('console-roster')
export class ConsoleRosterPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly vault: Vault,
  ) {}

  @Get()
  @NeedsRight('see_roster')
  @PageQuery('people')
  async show(@PageContext() at: At): Promise<VNode> {
    return ConsoleRosterView({ at, lines: await this.queries.execute(new ConsoleRoster(at)), numbers: null });
  }

  @Post()
  @NeedsRight('see_roster')
  @PageCommand()
  async numbers(@PageContext() at: Sent): Promise<PageAnswer> {
    const lines = await this.queries.execute(new ConsoleRoster(at));
    return { status: 200, page: ConsoleRosterView({ at, lines, numbers: await this.opened(at, lines) }) };
  }

  private async opened(at: At, lines: readonly ConsoleRosterLine[]): Promise<ReadonlyMap<string, string | null>> {
    const sealed = lines.flatMap(({ personId, phone, phoneKeptFor }) => (isSealed(phone) ? [{ personId, phone, phoneKeptFor }] : []));
    const boxes = sealed.map(({ personId, phone, phoneKeptFor }) => ({ sealed: phone, ...contactPlace(personId, 'phone', phoneKeptFor) }));
    const access = {
      viewer: at.actor,
      role: at.roles.join(','),
      purpose: 'console_roster',
      object: 'console-roster',
      requestId: at.requestId,
      action: 'open_contact',
      count: boxes.length,
    };
    const opened = boxes.length === 0 ? [] : await this.vault.openAll(boxes, access);
    return new Map(sealed.map(({ personId }, index) => [personId, isForgotten(opened[index]!) ? null : (opened[index] as string)]));
  }
}
