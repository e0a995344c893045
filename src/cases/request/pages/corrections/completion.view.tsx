import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, ButtonLink, Buttons, Form } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { type completable, CompletionForm } from './completion.form.js';
import { CorrectionQuestion, type Choices } from './correction-question.view.js';
import { correctionWords } from './corrections.words.js';

interface CompletionProps {
  readonly at: At;
  readonly view: CaseInFullView;
  /** What is not known yet. */
  readonly asked: readonly (typeof completable)[number][];
  readonly choices: Choices;
}

/** All that is missing of a request, at once; why it changes goes without saying. */
export function CompletionView({ at, view, asked, choices }: CompletionProps) {
  const words = correctionWords(at.language);
  const here = casePagePath(view.caseId, 'overview');
  const form = formOf(at, 'completion', {}, view.revision);
  const back = (
    <ButtonLink href={here} kind="quiet">
      {words.back}
    </ButtonLink>
  );
  return (
    <CaseFrame
      at={at}
      view={view}
      current="overview"
      title={words.all}
      first={
        <WhatBecame at={at} commands={[]} others={{ completion: [...asked, 'unit', 'about'] }} answers={{ completion: CompletionForm }} />
      }
    >
      <h2>{words.all}</h2>
      <p class="lead">{asked.length === 0 ? words.allKnown : words.allLead}</p>
      {asked.length === 0 ? (
        <p>{back}</p>
      ) : (
        <Form form={form} action={`${here}/complete`} label={words.all} keeps>
          {asked.map((fact) => (
            <CorrectionQuestion at={at} form={form} fact={fact} choices={choices} known={false} key={fact} />
          ))}
          <Buttons>
            <Button>{words.save}</Button>
            {back}
          </Buttons>
        </Form>
      )}
    </CaseFrame>
  );
}
