import type { Query, QueryBus } from '@nestjs/cqrs';
import { Refusal, type DomainEvent } from '../../libs/event-sourcing/index.js';
import type { Change } from '../../libs/web/forms/index.js';
import { catalog } from '../../libs/web/views/index.js';
import type { Recorded } from '../commands/index.js';
import { PeopleNames } from '../roster/roster.queries.js';
import { isAutomation } from '../vocabulary/index.js';
import type { At } from './at.js';

/** More than anybody reads before they answer again. */
const MOST = 10;

const words = catalog({
  en: { automatic: 'Automatically', someone: 'Somebody', unknown: 'Something that this version does not know' },
  es: { automatic: 'Automáticamente', someone: 'Alguien', unknown: 'Algo que esta versión no conoce' },
});

/** What an entry is called, and what it says. */
export interface ToldEntry {
  readonly title: string;
  readonly details?: readonly (string | null | undefined | false)[];
}

/**
 * A form that was refused, as its page draws it again, with what was recorded since the form was drawn; the page as it is where the form
 * says nothing of that.
 *
 * @param since asks for what was recorded after a revision; what is not theirs to see is told nothing of
 */
export async function toldSince<Event extends DomainEvent>(
  queries: QueryBus,
  at: At,
  since: (revision: number) => Query<readonly Recorded<Event>[]>,
  tell: (event: Event, revision: number) => ToldEntry | Promise<ToldEntry>,
): Promise<At> {
  const { refused } = at;
  if (refused?.seen === undefined) return at;
  const { seen } = refused;
  const entries = (await orNothing(() => queries.execute(since(seen)))).slice(0, MOST);
  if (entries.length === 0) return at;
  const names = await queries.execute(new PeopleNames([...new Set(entries.map(({ actor }) => actor))].filter((id) => !isAutomation(id))));
  const said = words(at.language);
  const changes = entries.map(async ({ revision, event, actor, enteredAt }): Promise<Change> => {
    const { title, details = [] } = event === null ? { title: said.unknown } : await tell(event, revision);
    const by = isAutomation(actor) ? said.automatic : (names[actor] ?? said.someone);
    return { key: String(revision), title, by, enteredAt, details: details.filter((one): one is string => Boolean(one)) };
  });
  return { ...at, refused: { ...refused, changes: await Promise.all(changes) } };
}

async function orNothing<Entry>(found: () => Promise<readonly Entry[]>): Promise<readonly Entry[]> {
  try {
    return await found();
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}
