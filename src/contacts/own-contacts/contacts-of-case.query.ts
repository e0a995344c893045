import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CountContactsOfCase } from '../contacts.queries.js';
import { OwnContactRow } from '../reading/own-contact.entity.js';

@QueryHandler(CountContactsOfCase)
export class CountContactsOfCaseHandler implements IQueryHandler<CountContactsOfCase> {
  constructor(private readonly dataSource: DataSource) {}

  execute({ caseId }: CountContactsOfCase): Promise<number> {
    return this.dataSource.getRepository(OwnContactRow).countBy({ caseId });
  }
}
