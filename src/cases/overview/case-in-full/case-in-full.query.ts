import { Inject } from '@nestjs/common';
import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { ProjectionRunner } from '../../../../libs/read-side/index.js';
import { TIME_ZONE } from '../../../commands/index.js';
import { CountContactsOfCase } from '../../../contacts/contacts.queries.js';
import { FindPerson } from '../../../roster/roster.queries.js';
import { PolicyVersion } from '../../../policy/policy.queries.js';
import { CaseStreams } from '../../case-streams.js';
import { activeDeployment, type Case, caseStream, leadOf, mayOwnFollowUps, type Reader } from '../../domain/index.js';
import { namesFor } from '../../reading/names.js';
import { lapsesAhead, teamAtWork } from '../../reading/lapses-ahead.js';
import { readableCase } from '../../reading/readable-case.js';
import { detailsOf } from './case-details.js';
import { caseInFullView, peopleOf, type CaseInFullView } from './case-in-full.view.js';

/**
 * One case for somebody who may see it, as it is at this moment.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see
 */
export class CaseInFull extends Query<CaseInFullView> {
  constructor(
    readonly caseId: string,
    readonly reader: Reader & { readonly now: string },
    /** For the case as it was drawn. */
    readonly until?: number,
  ) {
    super();
  }
}

@QueryHandler(CaseInFull)
export class CaseInFullHandler implements IQueryHandler<CaseInFull> {
  constructor(
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
    @Inject(TIME_ZONE) private readonly zone: string,
    @Inject(ProjectionRunner) private readonly runner: Pick<ProjectionRunner, 'setAside'>,
  ) {}

  async execute({ caseId, reader: asking, until }: CaseInFull): Promise<CaseInFullView> {
    const { state, history, unknown, reader } = await readableCase(this.cases, caseId, asking, until);
    const { revision } = history.at(-1)!;
    const details = detailsOf(history.filter((stored) => !unknown.has(stored.revision)));
    const [policy, names, aside, individualContacts, leadIsGone, lapses] = await Promise.all([
      this.queries.execute(new PolicyVersion(state.policyVersion)),
      namesFor(this.queries, [state.facts.agencyId], peopleOf(state), reader),
      this.runner.setAside(caseStream(caseId)),
      this.queries.execute(new CountContactsOfCase(caseId)),
      this.leadIsGone(state),
      lapsesAhead(this.queries, [{ id: caseId, atWork: teamAtWork(state) }], { now: reader.now, zone: this.zone }),
    ]);
    const notShown = unknown.size > 0 || aside.length > 0;
    return caseInFullView({
      caseId,
      revision,
      state,
      details,
      names,
      reader,
      zone: this.zone,
      policy,
      notShown,
      individualContacts,
      leadIsGone,
      lapses: lapses.get(caseId) ?? [],
    });
  }

  /** Only of a team that has stood down: from one at work whoever is deactivated stands down. */
  private async leadIsGone(state: Case): Promise<boolean> {
    const lead = leadOf(state);
    if (lead === null || activeDeployment(state) !== null) return false;
    const person = await this.queries.execute(new FindPerson(lead));
    return person !== null && !(person.active && mayOwnFollowUps(person.roles));
  }
}
