import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { FindAgency } from '../agencies/agencies.queries.js';
import { StatisticsOfCase, type CaseStatistics } from '../cases/cases.queries.js';
import { StatisticsOfContact, type ContactStatistics } from '../contacts/contacts.queries.js';
import { TIME_ZONE } from '../commands/index.js';
import type { Quarter, RecordAttributes, RecordMeasures, StatisticalRecord } from './domain/index.js';
import { contactAttributes, contactMeasures, cutOffOf, requestAttributes, requestMeasures } from './domain/index.js';

/** What is counted of a case or a contact, as it stood at a moment. */
export interface CountedAt {
  /** Null where it was nothing to count then. */
  readonly attributes: RecordAttributes | null;
  readonly measures: RecordMeasures;
}

/** Cases and contacts as statistics see them, whichever of the two it is. */
@Injectable()
export class CountedSubjects {
  constructor(
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /**
   * @param subject the stream of a case or contact
   * @param before ISO 8601 in UTC: as it stood when this instant came
   * @returns null where it was not there yet
   */
  async at(subject: string, quarter: Quarter, before: string): Promise<CountedAt | null> {
    const [kind, id] = [subject.slice(0, subject.indexOf('-')), subject.slice(subject.indexOf('-') + 1)];
    if (kind === 'contact') return countedContact(await this.queries.execute(new StatisticsOfContact(id, before)), quarter);
    const facts = await this.queries.execute(new StatisticsOfCase(id, before, cutOffOf(quarter, this.zone).dueBy));
    return facts && this.countedRequest(facts, quarter, before);
  }

  /**
   * What a record of a quarter that is over should have counted for, by what was recorded before a moment; null where there was nothing to
   * count. What is measured is still what there was by the cut-off: held, followed up and offered by then.
   */
  async anew(
    subject: string,
    record: StatisticalRecord,
    before: string,
  ): Promise<Pick<StatisticalRecord, 'attributes' | 'measures'> | null> {
    const { year, month } = record.attributes;
    const quarter = { year, quarter: Math.ceil(month / 3) };
    const [now, then] = [await this.at(subject, quarter, before), await this.at(subject, quarter, cutOffOf(quarter, this.zone).at)];
    if (!now?.attributes || then === null) return null;
    // When somebody was referred is not said, so that what was recorded by the cut-off stands.
    const classes = { ...now.measures.classes, ...(then.measures.classes['referral'] && { referral: then.measures.classes['referral'] }) };
    const { referralsOffered, referralsAccepted } = then.measures.magnitudes;
    const magnitudes =
      referralsOffered === undefined
        ? now.measures.magnitudes
        : { ...now.measures.magnitudes, referralsOffered, referralsAccepted: referralsAccepted! };
    return { attributes: now.attributes, measures: { ...now.measures, classes, magnitudes } };
  }

  private async countedRequest(facts: CaseStatistics, quarter: Quarter, before: string): Promise<CountedAt> {
    const agency = facts.agencyId === null ? null : await this.queries.execute(new FindAgency(facts.agencyId, before));
    const attributes = facts.reportable ? requestAttributes(facts, agency?.county ?? null, quarter) : null;
    return { attributes, measures: requestMeasures(facts) };
  }
}

function countedContact(facts: ContactStatistics | null, quarter: Quarter): CountedAt | null {
  return facts && { attributes: facts.reportable ? contactAttributes(facts, quarter) : null, measures: contactMeasures(facts) };
}
