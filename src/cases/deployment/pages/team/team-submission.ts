import type { Type } from '@nestjs/common';
import type { QueryBus } from '@nestjs/cqrs';
import { submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import type { CommandOutcome } from '../../../../../libs/event-sourcing/index.js';
import type { Acting } from '../../../../commands/acting.js';
import type { Sent } from '../../../../pages/at.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawTeam } from './draw-team.js';
import { sayingForTeams } from '../../../frame/team-refusal.words.js';
import type { teamFormsWords } from './team-forms.words.js';

/** What becomes of one form of the board; `done` is what the board says afterwards. */
export interface TeamSubmission<Form extends object> {
  readonly form: string;
  readonly shape: Type<Form>;
  readonly done: keyof ReturnType<typeof teamFormsWords>['done'];
  readonly command: (form: Form, acting: Acting) => Promise<CommandOutcome>;
}

/** Takes a form of the board, and goes back to the board. */
export function submittedToTeam<Form extends object>(
  queries: QueryBus,
  at: Sent,
  caseId: string,
  submission: TeamSubmission<Form>,
): Promise<PageAnswer> {
  return submitted(sayingForTeams(at), {
    ...submission,
    then: casePagePath(caseId, 'team'),
    redraw: (again) => drawTeam(queries, again, caseId),
  });
}
