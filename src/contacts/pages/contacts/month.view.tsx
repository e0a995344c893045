import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, Table, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { standardWords } from '../../../pages/words/index.js';
import type { OwnContactsOfMonth } from '../../own-contacts/own-contacts.query.js';
import { caseWords, type CasesOfContacts } from './case-options.js';
import { contactsWords } from './contacts.words.js';
import { monthBeside, monthWords } from './months.js';

interface MonthProps {
  readonly at: At;
  readonly shown: OwnContactsOfMonth;
  readonly thisMonth: string;
  readonly cases: CasesOfContacts;
}

/** What the member logged of a month. */
export function Month({ at, shown, thisMonth, cases }: MonthProps) {
  const { language } = at;
  const words = contactsWords(language);
  const standard = standardWords(language);
  const day = (on: string) => timeWords(on, tellingOf(at));
  const { month, contacts, minutes } = shown;
  const ofCases = contacts.some(({ caseId }) => caseId !== undefined);
  return (
    <section class="stack" aria-labelledby="month">
      <h2 id="month">{words.of(monthWords(month, language))}</h2>
      <p class="hint">{words.own}</p>
      {contacts.length > 0 && <p>{words.sum(contacts.length, minutes)}</p>}
      <Table
        caption={words.of(monthWords(month, language))}
        quietCaption
        rows={contacts}
        rowKey={({ contactId }) => contactId}
        empty={words.empty}
        columns={[
          { heading: words.day, cell: ({ on }) => day(on) },
          { heading: words.person, cell: ({ discipline }) => standard.discipline[discipline] },
          { heading: words.mode, cell: ({ mode }) => standard.mode[mode] },
          { heading: words.minutes, numeric: true, cell: (one) => one.minutes },
          { heading: words.crisis, cell: ({ crisis }) => standard.crisisKind[crisis] },
          { heading: words.referral, cell: ({ referral }) => (referral === undefined ? words.none : standard.referralKind[referral]) },
          ...(ofCases
            ? [
                {
                  heading: words.case,
                  cell: ({ caseId }: { readonly caseId?: string }) =>
                    caseId === undefined ? words.none : caseWords(cases, caseId, language),
                },
              ]
            : []),
          {
            heading: words.change,
            cell: ({ contactId, on, discipline }) => (
              <a href={link(`/contacts?contact=${contactId}`)}>
                {words.change}
                <span class="unseen"> {words.about(day(on), standard.discipline[discipline])}</span>
              </a>
            ),
          },
        ]}
      />
      <nav aria-label={words.months}>
        <a href={link(`/contacts?month=${monthBeside(month, -1)}#month`)}>{words.before}</a>{' '}
        {month < thisMonth && <a href={link(`/contacts?month=${monthBeside(month, 1)}#month`)}>{words.after}</a>}
      </nav>
    </section>
  );
}
