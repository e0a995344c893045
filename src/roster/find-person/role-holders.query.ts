import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { RoleHolders } from '../roster.queries.js';
import { RoleHoldersNow } from '../role-holders-now.js';

@QueryHandler(RoleHolders)
export class RoleHoldersHandler implements IQueryHandler<RoleHolders> {
  constructor(private readonly holders: RoleHoldersNow) {}

  execute({ role }: RoleHolders): Promise<readonly string[]> {
    return this.holders.of(role);
  }
}
