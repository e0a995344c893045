import { formOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  errorOf,
  Form,
  optionsOf,
  Radios,
  timeWords,
  valueOf,
  WhenField,
  type TimeTelling,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import type { NextStep } from '../../../frame/next-step.js';
import { nextChoices } from './follow-ups.form.js';
import { outcomesFor, type FollowUpInWords } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';

export interface OutcomeFormProps {
  readonly at: At;
  readonly item: FollowUpInWords;
  /** Path of the follow-up. */
  readonly path: string;
  readonly revision: number;
  readonly step: NextStep;
  readonly telling: TimeTelling;
}

/** What came of a follow-up, when, and what comes next. */
export function OutcomeFormView({ at, item, path, revision, step, telling }: OutcomeFormProps) {
  const words = followUpsWords(at.language);
  const care = item.seen.kind === 'post_action_support';
  const form = formOf(at, `outcome-${item.id}`, { next: 'proposed' }, revision);
  const field = { form, language: at.language };
  const hint = words.nextHint(timeWords(step.tryAgainOn, telling), timeWords(step.oneMoreOn, telling));
  return (
    <Form form={form} action={`${path}/outcome`} label={`${words.record}: ${item.title}`}>
      <Radios
        {...field}
        name="outcome"
        label={care ? words.outcomeCare : words.outcome}
        options={outcomesFor(item.seen, at.language)}
        inline
      />
      {!care && <Radios {...field} name="next" label={words.next} hint={hint} options={optionsOf(nextChoices, words.nextKind)} inline />}
      {!care && <WhenField {...field} name="nextDueAt" label={words.nextDay} optional />}
      <details class="more" open={valueOf(form, 'at.day') !== '' || errorOf(form, 'at') !== undefined}>
        <summary>{words.notNow}</summary>
        <WhenField {...field} name="at" label={words.at} hint={words.atHint} optional />
      </details>
      <Button>{words.recordIt}</Button>
    </Form>
  );
}
