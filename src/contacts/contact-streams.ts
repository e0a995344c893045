import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { understand, type CommandMechanism } from '../../libs/event-sourcing/index.js';
import { SeenCases, type Reader } from '../cases/cases.queries.js';
import { type Acting, COMMAND_MECHANISM, commandsOn, StreamOf, TIME_ZONE } from '../commands/index.js';
import { ask, isOpenTo, refuseBy, type ActingRole, type contactRights } from '../rights.js';
import type { IndividualContactState, PromiseAction } from './domain/index.js';
import { admitToPromise, contactEvolution, contactStream, ownerOf, promiseActions, roleFor } from './domain/index.js';
import { PromiseKeepers } from './promise-keepers.js';

/** Decisions on the stream of one contact: whose it is, and whose the promise is that was made with it, the stream says. */
@Injectable()
export class ContactStreams extends StreamOf(contactEvolution, contactStream) {
  constructor(
    @Inject(COMMAND_MECHANISM) mechanism: CommandMechanism,
    @Inject(TIME_ZONE) zone: string,
    private readonly queries: QueryBus,
    private readonly keepers: PromiseKeepers,
  ) {
    super(mechanism, zone);
  }

  /** The contact as it stands, and at which revision: -1 where there is none. */
  async current(id: string): Promise<{ readonly state: IndividualContactState; readonly revision: number }> {
    const history = await this.history(id);
    return { state: understand(this.mechanism.versions, contactEvolution, history).state, revision: history.at(-1)?.revision ?? -1 };
  }

  override async admit(right: string, asking: Acting, state: IndividualContactState): Promise<void> {
    const name = right as keyof typeof contactRights;
    if ((promiseActions as readonly string[]).includes(name)) await this.admitToPromise(name as PromiseAction, asking, state);
    else if (name === 'keep_own_contact' && (await this.isLeftTo(asking, name, state?.memberId))) await this.seesCase(name, asking, state);
    else ask(name, asking, state?.memberId);
  }

  /**
   * Lets through whose promise it is, and the desk once it has come there or its owner is gone. Where the contact belongs to a case that a
   * coordinator may not see, for a conflict, its promise is not there for them either.
   *
   * @returns the role, for the access log
   * @throws Refusal `promise_not_found`
   */
  async admitToPromise(action: PromiseAction, asking: Reader, state: IndividualContactState): Promise<ActingRole> {
    const ownerIsGone = await this.isLeftTo(asking, action, ownerOf(state));
    const { role, own } = admitToPromise(action, asking, state, ownerIsGone);
    if (!own) await this.seesCase(action, asking, state);
    return role;
  }

  /** The same of what is offered on its page. */
  async mayWith(action: PromiseAction, asking: Reader, state: IndividualContactState): Promise<boolean> {
    return roleFor(action, asking, state, await this.isLeftTo(asking, action, ownerOf(state))) !== null;
  }

  /** Whether something of somebody falls to this reader, since they are gone and the desk is theirs. The roster is asked only then. */
  private async isLeftTo(
    asking: Reader,
    action: PromiseAction | 'keep_own_contact',
    personId: string | null | undefined,
  ): Promise<boolean> {
    if (!personId || personId === asking.actor || !isOpenTo(action, asking, 'of_desk')) return false;
    return !(await this.keepers.mayKeep(personId));
  }

  /** @throws Refusal of the right, where the contact belongs to a case that is not for them */
  private async seesCase(action: keyof typeof contactRights, asking: Reader, state: IndividualContactState): Promise<void> {
    const caseId = state?.facts.caseId;
    if (caseId !== undefined && (await this.queries.execute(new SeenCases(asking, [caseId]))).length === 0) refuseBy(action);
  }
}

/** The base of every command on an individual contact. */
export const ContactCommand = commandsOn({ path: 'contacts', id: 'contactId', streams: ContactStreams });
