import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Buttons, optionsOf, Radios, Table } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { referralKinds } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { FormPanel } from '../../../frame/form-panel.view.js';
import { supportWords } from './support.words.js';

/** So many kinds to answer for stand in sight; more stand behind a tap. */
const FEW = 2;

interface ReferralsProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly mayWork: boolean;
}

/** Referrals as numbers, and those that nobody has answered yet. */
export function ReferralsView({ at, view, mayWork }: ReferralsProps) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  return (
    <section class="stack" aria-labelledby="referrals">
      <h2 id="referrals">{words.referrals}</h2>
      <p class="hint">{words.referralsHint}</p>
      <Table
        caption={words.referrals}
        quietCaption
        rows={view.referrals}
        rowKey={({ kind }) => kind}
        empty={words.noReferrals}
        columns={[
          { heading: words.referralKind, cell: ({ kind }) => referralKind[kind] },
          { heading: words.offered, cell: ({ offered }) => offered, numeric: true },
          { heading: words.accepted, cell: ({ accepted }) => accepted, numeric: true },
          { heading: words.declined, cell: ({ declined }) => declined, numeric: true },
          { heading: words.open, cell: ({ unanswered }) => unanswered.length, numeric: true },
        ]}
      />
      {mayWork && <Answers at={at} view={view} />}
      {mayWork && <OfferForm at={at} view={view} />}
    </section>
  );
}

/** One offer of each kind at a time: which person it was stands nowhere, so one is like the other. */
function Answers({ at, view }: Omit<ReferralsProps, 'mayWork'>) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  const waiting = view.referrals.flatMap(({ kind, unanswered }) =>
    unanswered.slice(0, 1).map((value) => ({ value, label: referralKind[kind] })),
  );
  if (waiting.length === 0) return null;
  const only = waiting.length === 1 ? waiting[0]!.value : '';
  const form = formOf(at, 'answer', { referralId: only }, view.revision);
  return (
    <FormPanel form={form} title={words.answer} action={`/cases/${view.caseId}/referrals/answer`} open={waiting.length <= FEW}>
      <Radios form={form} language={at.language} name="referralId" label={words.answerTo} options={waiting} inline />
      <Buttons>
        <Button kind="quiet" name="accepted" value="true">
          {words.yes}
        </Button>
        <Button kind="quiet" name="accepted" value="false">
          {words.no}
        </Button>
      </Buttons>
    </FormPanel>
  );
}

function OfferForm({ at, view }: Omit<ReferralsProps, 'mayWork'>) {
  const words = supportWords(at.language);
  const standard = standardWords(at.language);
  const form = formOf(at, 'offer', { interventionId: 'none' }, view.revision);
  const held = view.interventions.filter(({ status }) => status === 'held');
  return (
    <FormPanel form={form} title={words.offer} action={`/cases/${view.caseId}/referrals`}>
      <Radios
        form={form}
        language={at.language}
        name="kind"
        label={words.offerKind}
        options={optionsOf(referralKinds, standard.referralKind)}
        inline
      />
      {held.length > 0 && (
        <Radios
          form={form}
          language={at.language}
          name="interventionId"
          label={words.offerAt}
          options={[
            { value: 'none', label: words.offerAtNone },
            ...held.map(({ id, kind }) => ({ value: id, label: standard.interventionKind[kind] })),
          ]}
          inline
        />
      )}
      <Button>{words.offerIt}</Button>
    </FormPanel>
  );
}
