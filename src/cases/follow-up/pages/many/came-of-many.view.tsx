import { formOf, tellingOf, type Change } from '../../../../../libs/web/forms/index.js';
import { Banner, Button, Form, link, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { partsOf, type AskedOfMany } from './many.form.js';
import type { ManyPlace } from './many.page.js';
import { manyWords } from './many.words.js';

/** What came of one of them, by what it is called; null where it is not theirs to see. */
export interface ToldOfOne {
  readonly about: string;
  readonly name: string | null;
  readonly done: boolean;
  readonly why: string;
  /** What somebody else did to it since the page was drawn; null where nothing is known of that. */
  readonly since: Change | null;
}

interface CameProps {
  readonly at: At;
  readonly asked: AskedOfMany;
  readonly place: Pick<ManyPlace, 'scope' | 'from'>;
  readonly came: readonly ToldOfOne[];
}

/** Which were done, and which were not and why. */
export function Came({ at, asked, place, came }: CameProps) {
  const words = manyWords(at.language);
  const [done, not] = [came.filter((one) => one.done), came.filter((one) => !one.done)];
  return (
    <>
      {not.length > 0 && (
        <div class="error-summary" role="alert" tabIndex={-1} aria-labelledby="not-done" data-focus>
          <h2 id="not-done">{words.notDone(not.length, came.length)}</h2>
          <ul>
            {not.map(({ about, name, why, since }) => (
              <li key={about}>
                <strong>{name ?? words.notSeen}:</strong> {why} {since !== null && <Since at={at} since={since} />}{' '}
                {name !== null && <Look at={at} about={about} name={name} />}
              </li>
            ))}
          </ul>
        </div>
      )}
      {done.length > 0 && (
        <Banner kind="done" language={at.language} id="done">
          <p>{words.done[asked](done.length)}</p>
          {asked === 'outcome' && done.length > 1 && <UndoAll at={at} place={place} done={done} />}
          <ul>
            {done.map(({ about, name }) => (
              <li key={about}>
                {name ?? words.notSeen} {name !== null && asked !== 'undo' && <TakeBack at={at} asked={asked} about={about} name={name} />}
              </li>
            ))}
          </ul>
        </Banner>
      )}
    </>
  );
}

/** One button for a slip of the finger, for the minute in which an outcome can be undone. */
function UndoAll({ at, place, done }: Pick<CameProps, 'at' | 'place'> & { readonly done: readonly ToldOfOne[] }) {
  return (
    <Form form={formOf(at, 'undo-many')} action={link('/work/many', { scope: place.scope, from: place.from })}>
      {done.map(({ about }) => (
        <input type="hidden" name="chosen[]" value={`${about}.0`} key={about} />
      ))}
      <Button kind="quiet" name="act" value="undo">
        {manyWords(at.language).undoAll(done.length)}
      </Button>
    </Form>
  );
}

/** Leads to where it can be undone for a minute, and put right after that. */
function TakeBack({ at, asked, about, name }: Pick<CameProps, 'at' | 'asked'> & { readonly about: string; readonly name: string }) {
  const { caseId, followUpId } = partsOf(about);
  const query = asked === 'outcome' ? { tapped: followUpId } : { open: followUpId };
  return (
    <a href={link(`/cases/${caseId}/follow-ups`, query)}>
      {manyWords(at.language).takeBack}
      <span class="unseen"> {name}</span>
    </a>
  );
}

/** What somebody recorded of it. */
function Since({ at, since: { title, by, enteredAt, details } }: Pick<CameProps, 'at'> & { readonly since: Change }) {
  const when = [by, timeWords(enteredAt, tellingOf(at))].filter(Boolean).join(', ');
  return (
    <>
      <strong>{title}</strong> ({when}) {details.join(' · ')}
    </>
  );
}

function Look({ at, about, name }: Pick<CameProps, 'at'> & { readonly about: string; readonly name: string }) {
  const { caseId, followUpId } = partsOf(about);
  return (
    <a href={link(`/cases/${caseId}/follow-ups`, { open: followUpId })}>
      {manyWords(at.language).look}
      <span class="unseen"> {name}</span>
    </a>
  );
}
