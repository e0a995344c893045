import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { CaseChoices, SeenCases } from '../../../cases/cases.queries.js';
import { FindMembers } from '../../../roster/roster.queries.js';
import { monthOf } from '../../own-contacts/month-asked.js';
import { PromisesToKeep } from '../../contacts.queries.js';
import { OwnContact } from '../../own-contacts/own-contact.query.js';
import { OwnContacts } from '../../own-contacts/own-contacts.query.js';
import { ContactsView } from './contacts.view.js';

/** What of the page is looked at: a month, this one by itself, and a contact that is to be changed. */
export interface ContactsSight {
  readonly month?: string;
  readonly contact?: string;
}

export async function drawContacts(queries: QueryBus, at: At, { month, contact }: ContactsSight = {}): Promise<VNode> {
  const changed = contact === undefined ? null : await queries.execute(new OwnContact(at, contact));
  const thisMonth = monthOf(at.now, at.site.zone);
  const shown = await queries.execute(new OwnContacts(at, month ?? changed?.on.slice(0, thisMonth.length) ?? thisMonth));
  const named = [changed, ...shown.contacts].flatMap((each) => each?.caseId ?? []);
  const cases = {
    seen: await queries.execute(new SeenCases(at, named)),
    offered: await queries.execute(new CaseChoices(at)),
  };
  const { own: promises } = await queries.execute(new PromisesToKeep(at));
  const [member] = await queries.execute(new FindMembers([at.actor]));
  const [program, another] = member?.programs ?? [];
  return ContactsView({ at, shown, changed, thisMonth, cases, promises, program: another === undefined ? program : undefined });
}
