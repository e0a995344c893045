import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { Banner, ContextualDate, link, timeWords } from '../../../../../libs/web/views/index.js';
import type { PromiseEntry } from '../../../../contacts/contacts.queries.js';
import type { At } from '../../../../pages/at.js';
import { contactWords } from '../../../../pages/words/index.js';
import { overdueFrom } from '../../../../vocabulary/index.js';
import { worklistWords } from './worklist.words.js';

/** What can be looked through on a phone, soonest first. */
const SHOWN = 10;

/** Calls that were promised: each with its date and whose it is, and nothing of the contact with which it was. */
export function Promises({ at, promises }: { readonly at: At; readonly promises: readonly PromiseEntry[] }) {
  const words = worklistWords(at.language);
  if (promises.length === 0) return null;
  const isOverdue = ({ dueAt }: PromiseEntry) => overdueFrom(dueAt, at.site.zone) <= Date.parse(at.now);
  return (
    <section class={promises.some(isOverdue) ? 'bucket bucket-urgent' : 'bucket'} aria-labelledby="promises">
      <h2 id="promises">
        {words.promises} <span class="count">{promises.length}</span>
      </h2>
      <ul class="cards">
        {promises.slice(0, SHOWN).map((promise) => (
          <li class="card" key={promise.contactId} data-row>
            <h3>
              <a href={link(`/contacts/${promise.contactId}/promise`)}>
                {words.callBack}
                <span class="unseen">, {timeWords(promise.dueAt, tellingOf(at))}</span>
              </a>
            </h3>
            <p>
              <ContextualDate time={promise.dueAt} now={at.now} overdue={isOverdue(promise)} telling={tellingOf(at)} />
            </p>
            <p class="facts">
              <span>
                {words.owner}: {promise.own ? words.yours : (promise.ownerName ?? words.desk)}
              </span>
              {promise.madeWith !== null && <span>{words.madeWith(contactWords(promise.madeWith, tellingOf(at)))}</span>}
              {promise.tried !== null && <span>{words.tried(promise.tried.times)}</span>}
              {promise.promisedBy !== null && <span>{words.promisedBy(promise.promisedBy)}</span>}
            </p>
            {promise.escalated && <p class="hint">{words.told.desk}</p>}
          </li>
        ))}
      </ul>
      {promises.length > SHOWN && <p class="hint">{words.soonest(SHOWN)}</p>}
    </section>
  );
}

/** The desk comes back here from what it gave to a member, which it then sees no more. */
export function PromiseGiven({ at }: { readonly at: At }) {
  if (at.done !== 'give-promise') return null;
  return (
    <Banner kind="done" language={at.language} id="done">
      <p>{worklistWords(at.language).given}</p>
    </Banner>
  );
}
