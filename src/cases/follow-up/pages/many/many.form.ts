import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, Matches } from 'class-validator';
import { naming } from '../../../../../libs/web/fields/index.js';
import { FormProblem } from '../../../../../libs/web/forms/index.js';
import { type CommandSender, Day, declaredField, OneOf, type Question } from '../../../../commands/index.js';
import type { Sent } from '../../../../pages/at.js';
import type { DeviationReason, FollowUpOutcome } from '../../../../vocabulary/index.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.command.js';
import { RecordOutcome, whatCameOfIt } from '../../record-outcome/record-outcome.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.command.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** What one outcome can say for all: those after which comes a day, which is another for each, are said of each by itself. */
export const outcomesOfMany = [
  'reached_ok',
  'reached_referred',
  'declined',
  'unreachable',
  'not_needed',
] as const satisfies readonly FollowUpOutcome[];

/** So many stand on a page. */
export const ON_A_PAGE = 30;

export const whichOnes: Question = { en: 'Which follow-ups?', es: '¿Qué seguimientos?' };
export const toWhom: Question = { en: 'To whom?', es: '¿A quién?' };
export const toWhen: Question = { en: 'To which day?', es: '¿A qué día?' };
export const whyMoved: Question = { en: 'Why?', es: '¿Por qué?' };

/** Several follow-ups, and what is done with all of them: the button that was pressed says what. */
export class ManyForm {
  /** Each as its case, itself and the revision of the case that the page showed. */
  @Matches(new RegExp(`^${UUID}\\.${UUID}\\.\\d{1,9}$`), { each: true })
  @ArrayMaxSize(ON_A_PAGE)
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsArray()
  @declaredField({ is: 'ids', most: ON_A_PAGE }, whichOnes)
  readonly chosen: readonly string[];
  @IsOptional() @IsIn(outcomesOfMany) @OneOf('followUpOutcome', whatCameOfIt) readonly outcome?: FollowUpOutcome;
  @IsOptional() @IsIn(['give', 'move', 'undo']) readonly act?: 'give' | 'move' | 'undo';
  /** A person, or the desk. */
  @IsOptional() @Matches(new RegExp(`^(?:desk|${UUID})$`)) @declaredField({ is: 'id' }, toWhom) readonly owner?: string;
  @IsOptional() @Day(toWhen) readonly dueOn?: string;
  @IsOptional() @OneOf('deviationReason', whyMoved) readonly because?: DeviationReason;
}

/** What is asked of all of them, in words that tell them what was done. */
export type AskedOfMany = 'outcome' | 'give' | 'move' | 'undo';

/** Which of them it is. @throws FormProblem where no button says it, or what it needs is missing */
export function askedOf({ outcome, act, owner, dueOn, because }: ManyForm): AskedOfMany {
  if (outcome !== undefined) return 'outcome';
  if (act === 'undo') return act;
  if (act !== undefined) {
    const missing =
      act === 'give'
        ? [...needed('owner', toWhom, owner, chooseOne)]
        : [
            ...needed('dueOn', toWhen, dueOn, { en: 'Enter a day.', es: 'Escriba un día.' }),
            ...needed('because', whyMoved, because, chooseOne),
          ];
    if (missing.length > 0) throw new FormProblem(missing);
    return act;
  }
  const sentences = {
    en: 'Press the button of what came of them, of handing them over, or of moving them.',
    es: 'Pulse el botón de lo que resultó, el de entregarlos o el de pasarlos a otra fecha.',
  };
  throw new FormProblem([{ field: '', code: 'nothing_asked', message: sentences.en, sentences }]);
}

const chooseOne = { en: 'Choose one of the list.', es: 'Elija uno de la lista.' };

function needed(field: string, question: Question, said: string | undefined, next: typeof chooseOne): FormProblem['errors'] {
  if (said !== undefined) return [];
  const sentences = naming(question, next);
  return [{ field, code: 'needed', message: sentences.en, sentences }];
}

/** The case and the follow-up that were chosen; `about` tells it from the others, whatever revision the page showed. */
export function partsOf(chosen: string) {
  const [caseId, followUpId, revision] = chosen.split('.') as [string, string, string?];
  return { about: `${caseId}.${followUpId}`, caseId, followUpId, revision: Number(revision) };
}

/** The command that the form asks for of one of them. */
export function sendOne(sender: CommandSender, form: ManyForm, chosen: string, acting: Sent['acting']) {
  const { caseId, followUpId } = partsOf(chosen);
  const ids = { caseId, followUpId };
  switch (askedOf(form)) {
    case 'outcome':
      return sender.send(RecordOutcome, { ...ids, outcome: form.outcome! }, acting);
    case 'give': {
      const owner = form.owner === 'desk' ? ({ kind: 'desk' } as const) : ({ kind: 'person', personId: form.owner! } as const);
      return sender.send(AssignFollowUp, { ...ids, owner }, acting);
    }
    case 'undo':
      return sender.send(UndoOutcome, ids, acting);
    case 'move':
      return sender.send(RescheduleFollowUp, { ...ids, dueAt: form.dueOn!, because: form.because! }, acting);
  }
}
