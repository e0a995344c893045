import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { isKept, link, optionsOf, Radios, SummaryList, timeWords, type FormState } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { offerAnswers } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { TriageCase } from '../../../request/triage-case/triage-case.command.js';
import { requestFormWords } from './request-forms.words.js';
import { proposedTriage } from './triage.presenter.js';

interface TriageProps {
  readonly at: At;
  readonly view: CaseInFullView;
}

/** What triage decided, and its form: open as soon as somebody was called back. */
export function Triage({ at, view }: TriageProps) {
  const words = requestFormWords(at.language);
  const { triage } = view;
  const waits = triage === null && view.steps.every(({ step, status }) => step !== 'call_back' || status !== 'missing');
  const mayTriage = view.may.includes('decide_request') && view.status === 'open';
  if (triage === null && !mayTriage) return null;
  return (
    <section class="stack" aria-labelledby="triage-title">
      <h2 id="triage-title">{words.triage}</h2>
      {triage !== null && <Decided at={at} triage={triage} />}
      {mayTriage && (
        <CasePanel
          at={at}
          command={TriageCase}
          view={view}
          proposed={proposedTriage(view)}
          title={triage === null ? undefined : words.triageAgain}
          open={waits}
          keeps={isKept(2 + (view.facts.exposed ?? []).length)}
          arranged={{
            outcome: { as: 'radios' },
            programs: { inline: true },
            offers: { instead: (form) => <Offers at={at} view={view} form={form} /> },
          }}
        />
      )}
    </section>
  );
}

function Decided({ at, triage }: { readonly at: At; readonly triage: NonNullable<CaseInFullView['triage']> }) {
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

function Offers({ at, view, form }: TriageProps & { readonly form: FormState }) {
  const words = requestFormWords(at.language);
  const { discipline: names, offerAnswer } = standardWords(at.language);
  const exposed = view.facts.exposed ?? [];
  if (exposed.length === 0) {
    return (
      <p>
        {words.noneExposed} <a href={link(`${casePagePath(view.caseId, 'overview')}/complete#completion-exposed`)}>{words.addExposed}</a>
      </p>
    );
  }
  return (
    <>
      {exposed.map(({ discipline }, row) => (
        <div key={discipline}>
          <input type="hidden" name={`offers.${row}.discipline`} value={discipline} />
          <Radios
            form={form}
            language={at.language}
            name={`offers.${row}.answer`}
            label={words.offer(names[discipline])}
            options={optionsOf(offerAnswers, offerAnswer)}
            inline
          />
        </div>
      ))}
    </>
  );
}
