import { byName } from '../../../../libs/text/index.js';
import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { ListActivePeople } from '../../../roster/roster.queries.js';
import { mayHavePromises } from '../../domain/promise-admission.js';
import type { OpenedPromisedContact } from '../../open-promised-contact/open-promised-contact.query.js';
import { PromiseToKeep } from '../../promises-to-keep/promise-to-keep.query.js';
import { PromiseView } from './promise.view.js';

/** @throws Refusal `promise_not_found` */
export async function drawPromise(queries: QueryBus, at: At, contactId: string, opened?: OpenedPromisedContact): Promise<VNode> {
  const promise = await queries.execute(new PromiseToKeep(contactId, at));
  const people = promise.mayGive ? await queries.execute(new ListActivePeople()) : [];
  const keepers = people
    .toSorted(byName(at.language))
    .flatMap(({ id, name, roles }) => (mayHavePromises(roles) ? [{ value: id, label: name }] : []));
  return PromiseView({ at, promise, keepers, opened });
}
