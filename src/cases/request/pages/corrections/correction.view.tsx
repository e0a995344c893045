import { formOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  Buttons,
  ButtonLink,
  Form,
  optionsOf,
  Radios,
  type FormState,
  type FormValues,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { correctionReasons } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import { requestFactWords } from '../../../frame/request-fact.words.js';
import { canBeUnknown } from './correction.form.js';
import { CorrectionQuestion, type Choices } from './correction-question.view.js';
import { correctionWords } from './corrections.words.js';

export interface CorrectionProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly fact: RequestFact;
  readonly choices: Choices;
  /** What is on record now, for the fields of the form. */
  readonly proposed: FormValues;
  readonly known: boolean;
}

/** One question about the request: what is right now, and why it changes. */
export function CorrectionView({ at, view, fact, choices, proposed, known }: CorrectionProps) {
  const words = correctionWords(at.language);
  const label = requestFactWords(at.language)[fact];
  const title = known ? words.correct(label) : words.complete(label);
  const here = casePagePath(view.caseId, 'overview');
  const form = formOf(at, 'correction', { ...proposed, 'not-known': 'false' }, view.revision);
  return (
    <CaseFrame
      at={at}
      view={view}
      current="overview"
      title={title}
      first={<WhatBecame at={at} commands={[]} others={{ correction: [fact, 'about', 'not-known', ...(known ? ['reason'] : [])] }} />}
    >
      <h2>{title}</h2>
      <p class="lead">{words.kept}</p>
      <Form form={form} action={`${here}/correct/${fact}`} label={title}>
        <CorrectionQuestion at={at} form={form} fact={fact} choices={choices} known={known} />
        {known && canBeUnknown(fact) && <NotKnown at={at} form={form} />}
        {known ? (
          <Radios
            form={form}
            language={at.language}
            name="reason"
            label={words.reason}
            options={optionsOf(correctionReasons, standardWords(at.language).correctionReason)}
            inline
          />
        ) : (
          // What was not known is no correction: why it changes goes without saying.
          <input type="hidden" name="reason" value="learned_later" />
        )}
        <Buttons>
          <Button>{words.save}</Button>
          <ButtonLink href={here} kind="quiet">
            {words.back}
          </ButtonLink>
        </Buttons>
      </Form>
    </CaseFrame>
  );
}

function NotKnown({ at, form }: { readonly at: At; readonly form: FormState }) {
  const words = correctionWords(at.language);
  const options = [
    { value: 'false', label: words.asSaid },
    { value: 'true', label: words.notKnown },
  ];
  return <Radios form={form} language={at.language} name="not-known" label={words.otherwise} options={options} inline />;
}
