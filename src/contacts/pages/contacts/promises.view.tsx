import { tellingOf } from '../../../../libs/web/forms/index.js';
import { ContextualDate, link, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { contactWords } from '../../../pages/words/index.js';
import { overdueFrom } from '../../../vocabulary/index.js';
import type { PromiseEntry } from '../../contacts.queries.js';
import { contactsWords } from './contacts.words.js';

/** The calls that the member owes, soonest first; each leads to where it is kept. */
export function Promises({ at, promises }: { readonly at: At; readonly promises: readonly PromiseEntry[] }) {
  const words = contactsWords(at.language);
  if (promises.length === 0) return null;
  return (
    <section class="stack" aria-labelledby="promises">
      <h2 id="promises">{words.promises}</h2>
      <ul class="cards">
        {promises.map(({ contactId, dueAt, promisedBy, madeWith, tried }) => (
          <li class="card" key={contactId}>
            <p>
              <ContextualDate
                time={dueAt}
                now={at.now}
                overdue={overdueFrom(dueAt, at.site.zone) <= Date.parse(at.now)}
                telling={tellingOf(at)}
              />
            </p>
            <p>
              <a href={link(`/contacts/${contactId}/promise`)}>
                {words.callBack}
                <span class="unseen">, {timeWords(dueAt, tellingOf(at))}</span>
              </a>
            </p>
            {madeWith !== null && <p class="hint">{words.madeWith(contactWords(madeWith, tellingOf(at)))}</p>}
            {tried !== null && <p class="hint">{words.tried(tried.times)}</p>}
            {promisedBy !== null && <p class="hint">{words.promisedBy(promisedBy)}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
