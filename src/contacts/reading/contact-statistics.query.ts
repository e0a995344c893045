import { QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { understand } from '../../../libs/event-sourcing/index.js';
import { ContactStreams } from '../contact-streams.js';
import { StatisticsOfContact, type ContactStatistics } from '../contacts.queries.js';
import { contactEvolution } from '../domain/index.js';

@QueryHandler(StatisticsOfContact)
export class StatisticsOfContactHandler implements IQueryHandler<StatisticsOfContact> {
  constructor(private readonly contacts: ContactStreams) {}

  async execute({ contactId, before }: StatisticsOfContact): Promise<ContactStatistics | null> {
    const history = await this.contacts.history(contactId);
    const until = history.filter(({ metadata }) => Date.parse(metadata.recordedAt) < Date.parse(before));
    const { state } = understand(this.contacts.mechanism.versions, contactEvolution, until);
    if (state === null) return null;
    const { on, mode, crisis, discipline, minutes, referral } = state.facts;
    return {
      reportable: state.withdrawnBecause === null,
      day: on,
      memberId: state.memberId,
      mode,
      crisis,
      discipline,
      minutes,
      referred: referral !== undefined,
    };
  }
}
