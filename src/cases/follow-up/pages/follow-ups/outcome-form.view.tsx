import { Button, errorOf, Form, valueOf, type TimeTelling } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandField, type Arranged } from '../../../../pages/command-fields.view.js';
import { commandForm, formPath, type Ids } from '../../../../pages/command-form.js';
import type { NextStep } from '../../../frame/next-step.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.command.js';
import { outcomesFor, type FollowUpInWords } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';
import { NextQuestion } from './next-question.view.js';

export interface OutcomeFormProps {
  readonly at: At;
  readonly item: FollowUpInWords;
  readonly ids: Ids;
  readonly revision: number;
  readonly step: NextStep;
  readonly telling: TimeTelling;
}

/** What came of a follow-up, when, and what comes next. */
export function OutcomeFormView({ at, ids, item, revision, step, telling }: OutcomeFormProps) {
  const words = followUpsWords(at.language);
  const { title, send } = RecordOutcome.declared.words!;
  const care = item.seen.kind === 'post_action_support';
  const form = commandForm(at, RecordOutcome, ids, { proposed: { next: 'proposed' }, revision });
  const elsewhen = valueOf(form, 'at.day') !== '' || errorOf(form, 'at') !== undefined;
  const asked = (name: 'outcome' | 'at', arranged: Arranged = {}) => (
    <CommandField at={at} command={RecordOutcome} form={form} name={name} arranged={arranged} />
  );
  return (
    <Form form={form} action={formPath(RecordOutcome, ids)} label={`${title[at.language]}: ${item.title}`} keeps={!care}>
      {asked('outcome', { label: care ? words.outcomeCare : undefined, options: outcomesFor(item.seen, at.language), inline: true })}
      {!care && <NextQuestion at={at} command={RecordOutcome} form={form} step={step} telling={telling} />}
      <details class="more" open={elsewhen}>
        <summary>{words.notNow}</summary>
        {asked('at')}
      </details>
      <Button>{send[at.language]}</Button>
    </Form>
  );
}
