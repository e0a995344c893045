import { Button, Form, link, Table } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandFields } from '../../../../pages/command-fields.view.js';
import { commandForm, formPath } from '../../../../pages/command-form.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { arrangedOutcome, proposedOutcome, tryOn } from './arranged-outcome.js';
import { EarlierTries } from './earlier-tries.view.js';
import type { FollowUpInWords } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';

interface SettledProps {
  readonly at: At;
  readonly caseId: string;
  readonly revision: number;
  readonly items: readonly FollowUpInWords[];
  readonly terms: PolicyTerms;
  /** The one whose correction stands on the page. */
  readonly chosen?: string;
  /** The earlier attempt of it that is to be corrected; the last outcome where none is named. */
  readonly attempt?: number;
}

/** What came of the follow-ups that are settled, and the way to correct one of them. */
export function SettledFollowUpsView({ at, caseId, revision, items, terms, chosen, attempt }: SettledProps) {
  const words = followUpsWords(at.language);
  const change = items.some(({ mayWork }) => mayWork);
  const correcting = items.find(({ id, mayWork }) => mayWork && id === chosen);
  const about = (item: FollowUpInWords) => `${item.title}, ${item.outcome}, ${item.recorded}`;
  return (
    <section class="stack" aria-labelledby="settled">
      <h2 id="settled">{words.settled}</h2>
      {correcting !== undefined && (
        <CorrectView at={at} caseId={caseId} revision={revision} item={correcting} terms={terms} attempt={attempt} />
      )}
      <Table
        caption={words.settled}
        quietCaption
        close
        rows={items}
        rowKey={({ id }) => id}
        empty={words.noneSettled}
        columns={[
          { heading: words.headings.what, cell: ({ title }) => title },
          { heading: words.headings.outcome, cell: ({ outcome }) => outcome },
          { heading: words.headings.when, cell: ({ recorded }) => recorded },
          { heading: words.owner, cell: ({ owner }) => owner },
          ...(change
            ? [
                {
                  heading: words.headings.change,
                  cell: (item: FollowUpInWords) => (
                    <CorrectLink caseId={caseId} item={item} about={about(item)} label={words.correctAbout} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function CorrectLink({
  caseId,
  item,
  about,
  label,
}: {
  readonly caseId: string;
  readonly item: FollowUpInWords;
  readonly about: string;
  readonly label: string;
}) {
  if (!item.mayWork) return null;
  return (
    <a href={link(`${casePagePath(caseId, 'followUps')}?open=${item.id}#correct-outcome-${item.id}`)}>
      {label}
      <span class="unseen"> {about}</span>
    </a>
  );
}

function CorrectView({
  at,
  caseId,
  revision,
  item,
  terms,
  attempt,
}: Omit<SettledProps, 'items' | 'chosen'> & { readonly item: FollowUpInWords }) {
  const { title, send } = CorrectOutcome.declared.words!;
  const ids = { caseId, followUpId: item.id };
  const earlier = tryOn(item, at, attempt);
  const proposed = proposedOutcome(item.seen, at.site.zone, earlier);
  const form = commandForm(at, CorrectOutcome, ids, { proposed, revision });
  const heading = `${title[at.language]}: ${item.title}`;
  return (
    <div class="panel panel-next">
      <h3>{heading}</h3>
      <Form form={form} action={formPath(CorrectOutcome, ids)} label={heading}>
        <CommandFields at={at} command={CorrectOutcome} form={form} arranged={arrangedOutcome(item, at, terms, earlier)} />
        <Button>{send[at.language]}</Button>
      </Form>
      <EarlierTries at={at} caseId={caseId} item={item} />
    </div>
  );
}
