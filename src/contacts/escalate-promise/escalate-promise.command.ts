import { QueryBus } from '@nestjs/cqrs';
import { Decision } from '../../commands/index.js';
import { PolicyInForce } from '../../policy/policy.queries.js';
import { ContactCommand } from '../contact-streams.js';
import { escalatePromise } from './escalate-promise.decision.js';

/** A promise is late; sent by the clock. */
export class EscalatePromise extends ContactCommand({ right: 'keep_promises_by_the_clock' }) {}

const hours = {
  from: QueryBus,
  find: async (queries: QueryBus) => ({ afterHours: (await queries.execute(new PolicyInForce())).terms.escalateToDeskAfterHours }),
};

export class EscalatePromiseHandler extends Decision(EscalatePromise, escalatePromise, hours) {}
