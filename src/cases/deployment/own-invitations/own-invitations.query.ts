import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import { DataSource } from 'typeorm';
import { CaseStreams } from '../../case-streams.js';
import { type Case, leadOf, type Reader } from '../../domain/index.js';
import { CaseListRow } from '../../reading/case-list.entity.js';
import { namesFor } from '../../reading/names.js';
import { ownInvitation, type OwnInvitation } from './own-invitation.js';

/** Nobody is on so many teams at once; whoever leads for long has older cases as well. */
const MOST = 50;

/**
 * To which teams somebody is invited or belongs now, those not answered yet first, then the newest. Found in the case list
 * and then told from the events of each case, so that an answer shows at once.
 */
export class OwnInvitations extends Query<readonly OwnInvitation[]> {
  constructor(readonly member: Reader) {
    super();
  }
}

@QueryHandler(OwnInvitations)
export class OwnInvitationsHandler implements IQueryHandler<OwnInvitations> {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: CaseStreams,
    private readonly queries: QueryBus,
  ) {}

  async execute({ member }: OwnInvitations): Promise<readonly OwnInvitation[]> {
    const rows = this.dataSource.getRepository(CaseListRow).createQueryBuilder('row').select('row.id');
    rows.where('row.open AND row.readers @> ARRAY[:member]', { member: member.actor });
    const found = await rows.orderBy('row.receivedSort', 'DESC').addOrderBy('row.id', 'DESC').limit(MOST).getMany();
    const states = await Promise.all(found.map(async ({ id }) => ({ id, state: await this.cases.now(id) })));
    const known = states.flatMap(({ id, state }) => (state.status === 'none' ? [] : [{ id, state }]));
    const names = await this.namesIn(
      known.map(({ state }) => state),
      member,
    );
    const own = known.flatMap(({ id, state }) => ownInvitation(id, state, member, names) ?? []);
    return own.toSorted((a, b) => Number(b.status === 'invited') - Number(a.status === 'invited'));
  }

  private namesIn(states: readonly Case[], reader: Reader) {
    return namesFor(
      this.queries,
      states.map(({ facts }) => facts.agencyId),
      states.map(leadOf),
      reader,
    );
  }
}
