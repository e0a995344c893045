import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, Checkboxes, Form, link, optionsOf, Radios, SummaryList, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { offerAnswers, programs, triageOutcomes } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { isCoordinator } from '../../../frame/case-view.js';
import { requestFormWords } from './request-forms.words.js';
import { mayBeTriaged, proposedTriage } from './triage.presenter.js';

interface TriageProps {
  readonly at: At;
  readonly view: CasePageView;
}

/** What triage decided, and its form: open as soon as somebody was called back. */
export function Triage({ at, view }: TriageProps) {
  const words = requestFormWords(at.language);
  const { triage } = view;
  const form = formOf(at, 'triage', proposedTriage(view), view.revision);
  const waits = triage === null && view.steps.every(({ step, status }) => step !== 'call_back' || status !== 'missing');
  const mayTriage = isCoordinator(at) && mayBeTriaged(view);
  if (triage === null && !mayTriage) return null;
  return (
    <section class="stack" aria-labelledby="triage-title">
      <h2 id="triage-title">{words.triage}</h2>
      {triage !== null && <Decided at={at} triage={triage} />}
      {mayTriage && (
        <details class="panel" open={waits || form.errors.length > 0}>
          <summary>{triage === null ? words.triageThis : words.triageAgain}</summary>
          <TriageForm at={at} view={view} form={form} />
        </details>
      )}
    </section>
  );
}

function Decided({ at, triage }: { readonly at: At; readonly triage: NonNullable<CasePageView['triage']> }) {
  const words = requestFormWords(at.language);
  const standard = standardWords(at.language);
  const offers = triage.offers.map(({ discipline, answer }) => `${standard.discipline[discipline]}: ${standard.offerAnswer[answer]}`);
  return (
    <SummaryList
      rows={[
        { label: words.outcome, value: standard.triageOutcome[triage.outcome] },
        { label: words.responds, value: triage.programs.map((one) => standard.program[one]).join(', ') || words.nobody },
        { label: words.offers, value: offers.join('; ') || words.nobody },
        { label: words.triagedAt, value: timeWords(triage.triagedAt, tellingOf(at)) },
      ]}
    />
  );
}

function TriageForm({ at, view, form }: TriageProps & { readonly form: ReturnType<typeof formOf> }) {
  const words = requestFormWords(at.language);
  const standard = standardWords(at.language);
  const field = { form, language: at.language };
  const exposed = view.facts.exposed ?? [];
  const here = casePagePath(view.caseId, 'overview');
  return (
    <Form form={form} action={`${here}/triage`} label={words.triage}>
      <Radios
        {...field}
        name="outcome"
        label={words.triageOutcome}
        hint={words.triageHint}
        options={optionsOf(triageOutcomes, standard.triageOutcome)}
      />
      <Checkboxes {...field} name="programs" label={words.programs} options={optionsOf(programs, standard.program)} inline />
      {exposed.length === 0 && (
        <p>
          {words.noneExposed} <a href={link(`${here}/correct/exposed`)}>{words.addExposed}</a>
        </p>
      )}
      {exposed.map(({ discipline }, row) => (
        <div key={discipline}>
          <input type="hidden" name={`offers.${row}.discipline`} value={discipline} />
          <Radios
            {...field}
            name={`offers.${row}.answer`}
            label={words.offer(standard.discipline[discipline])}
            options={optionsOf(offerAnswers, standard.offerAnswer)}
            inline
          />
        </div>
      ))}
      <Button>{words.triageNow}</Button>
    </Form>
  );
}
