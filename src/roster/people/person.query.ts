import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ask } from '../../rights.js';
import { type Asker, known } from '../domain/index.js';
import { PersonRow } from './person.entity.js';
import { personView, type PersonView } from './person-view.js';

/** One person's record: one's own for anybody, any for those who keep the register. @throws Refusal `person_not_found` */
export class PersonRecord extends Query<PersonView> {
  constructor(
    readonly personId: string,
    readonly asker: Asker,
  ) {
    super();
  }
}

@QueryHandler(PersonRecord)
export class PersonRecordHandler implements IQueryHandler<PersonRecord> {
  constructor(private readonly dataSource: DataSource) {}

  async execute({ personId, asker }: PersonRecord): Promise<PersonView> {
    ask('see_person', asker, personId);
    const row = await this.dataSource.getRepository(PersonRow).findOneBy({ personId });
    known(row?.person ?? null);
    return personView(row!);
  }
}
