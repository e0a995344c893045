import { QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { isUuid } from '../../../libs/web/http/validation/uuid.js';
import { PeopleNames } from '../roster.queries.js';
import { namesToldApart } from './told-apart.js';

@QueryHandler(PeopleNames)
export class PeopleNamesHandler implements IQueryHandler<PeopleNames> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
  ) {}

  /** Asks for names and agencies alone: a row also holds sealed boxes. What is no id of a person is nobody's, and no fault. */
  async execute({ personIds }: PeopleNames): Promise<Readonly<Record<string, string>>> {
    const ids = [...new Set(personIds)].filter(isUuid);
    return ids.length === 0 ? {} : namesToldApart(this.dataSource, this.queries, ids);
  }
}
