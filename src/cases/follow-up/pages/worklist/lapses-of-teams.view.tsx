import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ContextualDate, link } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { lapseSentence, lapseWords } from '../../../frame/lapse.words.js';
import type { LapseOfCase } from '../../follow-up-worklist/lapses-of-scope.query.js';
import { worklistWords } from './worklist.words.js';

/** What can be looked through on a phone, soonest first. */
const SHOWN = 10;

/** Who could not go to a service that is ahead, for the lead and the desk: each with the way to the team. */
export function LapsesOfTeams({ at, lapses }: { readonly at: At; readonly lapses: readonly LapseOfCase[] }) {
  const words = worklistWords(at.language);
  if (lapses.length === 0) return null;
  return (
    <section class="bucket bucket-urgent" aria-labelledby="lapses">
      <h2 id="lapses">
        {words.lapses} <span class="count">{lapses.length}</span>
      </h2>
      <p class="hint">{lapseWords(at.language).mend}</p>
      <ul class="cards">
        {lapses.slice(0, SHOWN).map((lapse) => (
          <li class="card" key={`${lapse.caseId}-${lapse.id}`} data-row>
            <h3>{lapseSentence(lapse, tellingOf(at))}</h3>
            <p>
              <ContextualDate time={lapse.dueAt} now={at.now} overdue={false} telling={tellingOf(at)} />
            </p>
            <p class="facts">
              <a href={link(`/cases/${lapse.caseId}/team`)}>
                {lapse.reference}
                <span class="unseen">, {lapseSentence(lapse, tellingOf(at))}</span>
              </a>
              <span>
                {words.owner}: {ownerWords(lapse, at)}
              </span>
            </p>
          </li>
        ))}
      </ul>
      {lapses.length > SHOWN && <p class="hint">{words.soonest(SHOWN)}</p>}
    </section>
  );
}

function ownerWords({ owner, ownerName }: LapseOfCase, { actor, language }: At): string {
  const words = worklistWords(language);
  if (owner.kind === 'desk') return words.desk;
  return owner.personId === actor ? words.yours : (ownerName ?? '-');
}
