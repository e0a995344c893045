import { optionsOf, Radios, timeWords, type FormState, type TimeTelling } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandField } from '../../../../pages/command-fields.view.js';
import type { SomeCommandClass } from '../../../../commands/index.js';
import type { NextStep } from '../../../frame/next-step.js';
import { followUpsWords } from './follow-ups.words.js';
import { nextChoices, whatNext } from './outcome.form.js';

interface NextQuestionProps {
  readonly at: At;
  readonly command: SomeCommandClass;
  readonly form: FormState;
  readonly step: NextStep;
  readonly telling: TimeTelling;
}

/** What comes next, which an outcome is asked for wherever it is said: what the policy proposes, a day of one's own, or nothing. */
export function NextQuestion({ at, command, form, step, telling }: NextQuestionProps) {
  const words = followUpsWords(at.language);
  const hint = words.nextHint(timeWords(step.tryAgainOn, telling), timeWords(step.oneMoreOn, telling));
  return (
    <>
      <Radios
        form={form}
        language={at.language}
        name="next"
        label={whatNext[at.language]}
        hint={hint}
        options={optionsOf(nextChoices, words.nextKind)}
        inline
      />
      <CommandField at={at} command={command} form={form} name="nextDueAt" />
    </>
  );
}
