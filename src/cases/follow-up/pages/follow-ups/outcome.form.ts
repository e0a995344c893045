import { IsOptional } from 'class-validator';
import { Choice } from '../../../../commands/index.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.command.js';

export const nextChoices = ['proposed', 'other', 'none'] as const;
/** What comes after an outcome: what the policy proposes for it, a day of one's own, or nothing. */
export type NextChoice = (typeof nextChoices)[number];

export const whatNext = { en: 'What comes next?', es: '¿Qué sigue?' };

/** The outcome of a follow-up; the page asks first what comes next, and then perhaps for the day. */
export class OutcomeForm extends RecordOutcome {
  @IsOptional() @Choice('next', nextChoices, whatNext) readonly next?: NextChoice;
}

/** The correction of one, which asks for what comes next just the same. */
export class CorrectOutcomeForm extends CorrectOutcome {
  @IsOptional() @Choice('next', nextChoices, whatNext) readonly next?: NextChoice;
}
