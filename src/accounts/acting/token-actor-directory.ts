import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { ActorDirectory, Credentials, KnownActor } from '../../../libs/web/http/index.js';
import { OPERATOR, rights, type Right } from '../../rights.js';
import { FindPerson } from '../../roster/roster.queries.js';
import { OPERATOR_KEY, type OperatorKey } from '../operator-key.js';
import { PersonalTokens } from '../personal-tokens.js';

/** Nothing else is answered to the operator, whoever else may ask it. */
const OF_OPERATOR = new Set(Object.entries<Right>(rights).flatMap(([name, { of }]) => (of.operator === undefined ? [] : [name])));

/**
 * Who acts over the API: a person by one of their tokens, with the roles that the roster gives them now, or the operator of the host by the
 * key of this run, on a connection of the host alone. Nothing is kept between requests: what is revoked is gone at once, in every process.
 */
@Injectable()
export class TokenActorDirectory implements ActorDirectory {
  constructor(
    private readonly tokens: PersonalTokens,
    private readonly queries: QueryBus,
    @Inject(OPERATOR_KEY) private readonly operatorKey: OperatorKey,
  ) {}

  async whoHas({ scheme, secret, fromThisMachine }: Credentials, now: Date): Promise<KnownActor | null> {
    if (scheme === 'bearer') return this.holderOf(secret, now);
    const isOperator = scheme === 'operator' && fromThisMachine && this.operatorKey.is(secret);
    return isOperator ? { id: OPERATOR, roles: [], active: true, onlyFor: OF_OPERATOR } : null;
  }

  private async holderOf(token: string, now: Date): Promise<KnownActor | null> {
    // The person is looked up beside the token, as of now too, so that the one answer need not be waited for before the other is asked.
    const owner = this.tokens.lastOwner(token);
    const ahead = owner === undefined ? undefined : this.queries.execute(new FindPerson(owner));
    ahead?.catch(() => undefined);
    const found = await this.tokens.find(token, now);
    if (found === null) return null;
    const person = await (ahead !== undefined && found.personId === owner ? ahead : this.queries.execute(new FindPerson(found.personId)));
    const left = person?.lastDeactivatedAt;
    // Whoever is away is told so; a token of before is none once they are back.
    if (person?.active === true && left !== undefined && found.createdAt <= new Date(left)) {
      await this.tokens.revokeMadeBy(person.id, left, now);
      return null;
    }
    return person && { id: person.id, roles: person.roles, active: person.active, readsOnly: found.scope === 'read' };
  }
}
