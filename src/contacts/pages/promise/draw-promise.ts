import { byName } from '../../../../libs/text/index.js';
import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { EscalationsTold } from '../../../notices/notices.queries.js';
import type { At } from '../../../pages/at.js';
import type { OpenedPromisedContact } from '../../open-promised-contact/open-promised-contact.query.js';
import { PromiseToKeep } from '../../promises-to-keep/promise-to-keep.query.js';
import { PromiseView } from './promise.view.js';

/** @throws Refusal `promise_not_found` */
export async function drawPromise(queries: QueryBus, at: At, contactId: string, opened?: OpenedPromisedContact): Promise<VNode> {
  const promise = await queries.execute(new PromiseToKeep(contactId, at));
  const keepers = promise.mayGiveTo.toSorted(byName(at.language)).map(({ id: value, name: label }) => ({ value, label }));
  const told = promise.escalated ? await queries.execute(new EscalationsTold([contactId])) : {};
  return PromiseView({ at, promise, keepers, opened, toldAt: told[contactId]?.desk ?? null });
}
