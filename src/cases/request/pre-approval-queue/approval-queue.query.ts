import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { FindAgency } from '../../../agencies/agencies.queries.js';
import { ask } from '../../../rights.js';
import { FindMembers } from '../../../roster/roster.queries.js';
import type { IncidentType, OverrideReason, Urgency } from '../../../vocabulary/index.js';
import { agencyConflict, type Case, isShutOut, type Reader } from '../../domain/index.js';
import { namesFor, type Names } from '../../reading/names.js';
import { casesNotShown } from '../../reading/not-shown.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { onlyFor, openAsks, subjectOf, type OpenAsk } from '../../reading/open-asks.js';

/** Something that waits for this approver: the facts that the decision needs, and nothing else of the case. */
export type WaitingApproval = OpenAsk & {
  readonly caseId: string;
  readonly reference: string;
  readonly agencyName: string | null;
  readonly incidentType: IncidentType | null;
  readonly urgency: Urgency;
  readonly askedByName: string | null;
  /** ISO 8601 in UTC. */
  readonly askedAt: string;
  /** Of an override: whom it would let deploy, and why it was asked for. */
  readonly memberName: string | null;
  readonly reason: OverrideReason | null;
  /** Of a phoned approval: who gave it. */
  readonly approverName: string | null;
  /** They asked for it themselves: somebody else decides. */
  readonly own: boolean;
  /** What came later could not be shown: the row is as the case was before. */
  readonly notShown: boolean;
};

/**
 * What waits for a decision of an approver, first asked first: of so many cases at most, the longest waiting. An approval
 * given by telephone waits for the one who gave it, and for any other where they can confirm it no longer.
 *
 * @throws Refusal `approver_only`
 */
export class WaitingApprovals extends Query<readonly WaitingApproval[]> {
  constructor(
    readonly reader: Reader,
    readonly cases: number,
  ) {
    super();
  }
}

@QueryHandler(WaitingApprovals)
export class WaitingApprovalsHandler implements IQueryHandler<WaitingApprovals> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly queries: QueryBus,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ reader, cases }: WaitingApprovals): Promise<readonly WaitingApproval[]> {
    ask('see_approvals', reader);
    const rows = await this.dataSource
      .getRepository(CaseListRow)
      .createQueryBuilder('row')
      .addSelect('row.state')
      .where('row.askedSince IS NOT NULL AND (row.askedOnlyOf IS NULL OR row.askedOnlyOf = :actor)', { actor: reader.actor })
      .orderBy('row.askedSince')
      .addOrderBy('row.id')
      .limit(cases)
      .getMany();
    const asks = rows.flatMap((row) => openAsks(row.state).map((ask) => ({ row, ask })));
    const theirs = asks.filter(({ row, ask }) => concerns(ask, row.state, reader.actor));
    const people = theirs.flatMap(({ ask }) => [ask.askedBy, aboutWhom(ask)]);
    const names = await namesFor(
      this.queries,
      theirs.map(({ row }) => row.state.facts.agencyId),
      people,
      reader,
    );
    const isNotShown = await casesNotShown(this.runner);
    const found = theirs.map(async ({ row, ask }) => ({
      ...waiting(row, await this.withOwnAgency(row, ask, reader.now), names, reader.actor),
      notShown: isNotShown(row.id),
    }));
    return (await Promise.all(found)).sort((a, b) => (a.askedAt < b.askedAt ? -1 : 1));
  }

  /**
   * That somebody works for the agency which asked stands in no event of the case: it is so as long as both say so (docs/domain.md section
   * 5, rule 1).
   */
  private async withOwnAgency({ state }: CaseListRow, ask: OpenAsk, now: string): Promise<OpenAsk> {
    const { agencyId } = state.facts;
    if (ask.kind !== 'override' || !agencyId) return ask;
    const [[member], agency] = await Promise.all([
      this.queries.execute(new FindMembers([ask.memberId])),
      this.queries.execute(new FindAgency(agencyId, now)),
    ]);
    const conflicts = ask.conflicts.filter((one) => one !== 'own_agency');
    const isOwn = member !== undefined && agencyConflict(member, agency, state) === 'own_agency';
    return { ...ask, conflicts: isOwn ? ['own_agency', ...conflicts] : conflicts };
  }
}

/**
 * Nobody learns here of a case that a conflict shuts to them, nor that something was asked about themselves; what they have said by
 * telephone they may confirm all the same.
 */
function concerns(ask: OpenAsk, state: Case, actor: string): boolean {
  const only = onlyFor(ask);
  if (only !== null) return only === actor;
  return !isShutOut(state, actor) && !(ask.kind === 'override' && ask.memberId === actor);
}

function aboutWhom(ask: OpenAsk): string | null {
  if (ask.kind === 'override') return ask.memberId;
  return ask.kind === 'phoned_approval' ? ask.approverId : null;
}

function waiting(
  { id: caseId, state, asked }: CaseListRow,
  ask: OpenAsk,
  names: Names,
  actor: string,
): Omit<WaitingApproval, 'notShown'> & OpenAsk {
  const { reference, facts, receivedAt } = state;
  const memberId = ask.kind === 'override' ? ask.memberId : null;
  const { askedAt = receivedAt, reason = null } = asked[subjectOf(ask)] ?? {};
  return {
    ...ask,
    caseId,
    reference,
    askedAt,
    reason,
    agencyName: names.agency(facts.agencyId),
    incidentType: facts.incidentType ?? null,
    urgency: facts.urgency ?? 'unknown',
    askedByName: names.person(ask.askedBy),
    memberName: names.person(memberId),
    approverName: ask.kind === 'phoned_approval' ? names.person(ask.approverId) : null,
    own: ask.askedBy === actor,
  };
}
