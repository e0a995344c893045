import type { Type } from '@nestjs/common';
import type { QueryBus } from '@nestjs/cqrs';
import type { CommandOutcome } from '../../../../../libs/event-sourcing/index.js';
import { submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import type { Acting } from '../../../../commands/acting.js';
import type { Sent } from '../../../../pages/at.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawSupport } from './draw-support.js';
import type { supportWords } from './support.words.js';

/** What becomes of one form of the page; `done` is what the page says afterwards. */
export interface SupportSubmission<Form extends object> {
  readonly form: string;
  readonly shape: Type<Form>;
  readonly done: keyof ReturnType<typeof supportWords>['done'];
  readonly command: (form: Form, acting: Acting) => Promise<CommandOutcome>;
}

/** Takes a form of the page of support, and goes back to it. */
export function submittedToSupport<Form extends object>(
  queries: QueryBus,
  at: Sent,
  caseId: string,
  submission: SupportSubmission<Form>,
): Promise<PageAnswer> {
  const path = casePagePath(caseId, 'support');
  return submitted(at, {
    ...submission,
    then: path,
    redraw: (again) => drawSupport(queries, { ...again, path }, caseId),
  });
}
