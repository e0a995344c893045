import { Query, QueryBus, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Reader } from '../../cases/cases.queries.js';
import { isToBeKept, promised, type PromiseOutcome } from '../domain/index.js';
import { ListActivePeople, PeopleNames, type PersonFound } from '../../roster/roster.queries.js';
import { ContactStreams } from '../contact-streams.js';
import { PromiseKeepers } from '../promise-keepers.js';
import type { PromiseEntry } from '../contacts.queries.js';
import { promiseEntry } from '../promise-entry.js';

/** One promise as its page shows it. */
export interface PromiseShown extends PromiseEntry {
  readonly revision: number;
  /** Somebody still waits for the call. */
  readonly open: boolean;
  /** Once it is kept. */
  readonly outcome: PromiseOutcome | null;
  /** To whom the reader may give it: nobody whom a conflict keeps from its case. */
  readonly mayGiveTo: readonly PersonFound[];
}

/** A promise that is the reader's, or the desk's. Exact: folded from its events. @throws Refusal `promise_not_found` */
export class PromiseToKeep extends Query<PromiseShown> {
  constructor(
    readonly contactId: string,
    readonly reader: Reader,
  ) {
    super();
  }
}

@QueryHandler(PromiseToKeep)
export class PromiseToKeepHandler implements IQueryHandler<PromiseToKeep> {
  constructor(
    private readonly contacts: ContactStreams,
    private readonly keepers: PromiseKeepers,
    private readonly queries: QueryBus,
  ) {}

  async execute({ contactId, reader }: PromiseToKeep): Promise<PromiseShown> {
    const { state, revision } = await this.contacts.current(contactId);
    await this.contacts.admitToPromise('keep_promise', reader, state);
    const promise = promised(state);
    const people = [state!.memberId, ...(promise.owner.kind === 'person' ? [promise.owner.personId] : [])];
    const names = await this.queries.execute(new PeopleNames([...new Set(people)]));
    const open = isToBeKept(state);
    const mayGive = open && (await this.contacts.mayWith('give_promise', reader, state));
    return {
      ...promiseEntry(contactId, state!, reader.actor, names),
      revision,
      open,
      outcome: promise.status === 'kept' ? (promise.outcome ?? null) : null,
      mayGiveTo: mayGive ? await this.keepers.takersAmong(await this.queries.execute(new ListActivePeople()), state, reader.now) : [],
    };
  }
}
