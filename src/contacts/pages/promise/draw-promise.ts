import { byName } from '../../../../libs/text/index.js';
import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { NoticesOf, toldKey, type ToBeTold, type Told } from '../../../notices/notices.queries.js';
import type { At } from '../../../pages/at.js';
import type { OpenedPromisedContact } from '../../open-promised-contact/open-promised-contact.query.js';
import { PromiseToKeep, type PromiseShown } from '../../promises-to-keep/promise-to-keep.query.js';
import { PromiseView } from './promise.view.js';

/** @throws Refusal `promise_not_found` */
export async function drawPromise(queries: QueryBus, at: At, contactId: string, opened?: OpenedPromisedContact): Promise<VNode> {
  const promise = await queries.execute(new PromiseToKeep(contactId, at));
  const keepers = promise.mayGiveTo.toSorted(byName(at.language)).map(({ id: value, name: label }) => ({ value, label }));
  const asked = toBeTold(promise);
  const told = await queries.execute(new NoticesOf(asked));
  return PromiseView({ at, promise, keepers, opened, told: firstOf(asked.flatMap((one) => told[toldKey(one)] ?? [])) });
}

/** Of what is late, or is the desk's and due: whoever of the desk was told first. */
function toBeTold({ contactId, dueAt, open, escalated, ownerName }: PromiseShown): readonly ToBeTold[] {
  if (!open) return [];
  if (escalated) return [{ cause: 'escalation', of: `${contactId}/desk/${dueAt}`, personId: null }];
  if (ownerName !== null) return [];
  return (['due_today', 'overdue'] as const).map((cause) => ({ cause, of: `${contactId}/${dueAt}`, personId: null }));
}

function firstOf(all: readonly Told[]): Told | null {
  return all.find(({ told }) => told === 'at') ?? all[0] ?? null;
}
