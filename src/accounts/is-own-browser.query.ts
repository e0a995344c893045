import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { IsOwnBrowser } from './accounts.queries.js';
import { KnownBrowsers } from './known-browsers.js';

@QueryHandler(IsOwnBrowser)
export class IsOwnBrowserHandler implements IQueryHandler<IsOwnBrowser> {
  constructor(private readonly browsers: KnownBrowsers) {}

  execute({ personId, mark, now }: IsOwnBrowser): Promise<boolean> {
    return this.browsers.isOf(personId, mark, now);
  }
}
