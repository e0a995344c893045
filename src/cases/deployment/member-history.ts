import { Inject, Injectable } from '@nestjs/common';
import { type CommandMechanism } from '../../../libs/event-sourcing/index.js';
import { COMMAND_MECHANISM, TIME_ZONE } from '../../commands/index.js';
import { compareWhen } from '../../vocabulary/index.js';
import { type CaseEvent, caseStream, type Engagement, evolveEngagements, type MemberFacts, type Reservation } from '../domain/index.js';

const DAY_MS = 86_400_000;

/** What a member did in other cases, folded from those cases: exact, for decisions. */
@Injectable()
export class MemberHistory {
  constructor(
    @Inject(COMMAND_MECHANISM) private readonly mechanism: CommandMechanism,
    @Inject(TIME_ZONE) private readonly zone: string,
  ) {}

  /**
   * The last intervention that ended in another case while the member was on its team. Looks only at cases that held the
   * member within the last `days` (and one more, for dates that are only days): nothing ends after its team has gone.
   *
   * @param now ISO 8601 in UTC
   */
  async lastIntervention(
    memberId: string,
    exceptCaseId: string,
    { cases }: Reservation,
    days: number,
    now: string,
  ): Promise<MemberFacts['lastIntervention']> {
    const since = Date.parse(now) - (days + 1) * DAY_MS;
    const recent = Object.entries(cases)
      .filter(([caseId, releasedAt]) => caseId !== exceptCaseId && (releasedAt === null || Date.parse(releasedAt) >= since))
      .map(([caseId]) => caseId);
    const ends = await Promise.all(recent.map(async (caseId) => ({ caseId, endedAt: await this.endIn(caseId, memberId) })));
    return ends.reduce<MemberFacts['lastIntervention']>((last, { caseId, endedAt }) => {
      if (endedAt === null || (last && compareWhen(endedAt, last.endedAt, this.zone) <= 0)) return last;
      return { caseId, endedAt };
    }, null);
  }

  private async endIn(caseId: string, memberId: string): Promise<string | null> {
    const history = await this.mechanism.store.read<CaseEvent>(caseStream(caseId));
    const engagements = history.reduce<readonly Engagement[]>(
      (rows, { event }) => evolveEngagements(rows, event, (engagement) => engagement),
      [],
    );
    return engagements.find((one) => one.memberId === memberId)?.endedAt ?? null;
  }
}
