import type { Type } from '@nestjs/common';
import type { CommandOutcome } from '../../../../../libs/event-sourcing/index.js';
import { submitted, type PageAnswer } from '../../../../../libs/web/forms/index.js';
import { link } from '../../../../../libs/web/views/index.js';
import type { Acting } from '../../../../commands/acting.js';
import type { Sent } from '../../../../pages/at.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { drawFollowUps, type FollowUpSources, type FollowUpsSight } from './draw-follow-ups.js';
import type { followUpsWords } from './follow-ups.words.js';

/** What becomes of one form of the page; `done` is what the page says afterwards. */
export interface FollowUpSubmission<Form extends object> {
  readonly form: string;
  readonly shape: Type<Form>;
  readonly command: (form: Form, acting: Acting) => Promise<CommandOutcome>;
  readonly done?: keyof ReturnType<typeof followUpsWords>['done'];
  /** What the page shows afterwards. */
  readonly sight?: FollowUpsSight;
}

/** Takes a form of the page of follow-ups, and goes back to it. */
export function submittedToFollowUps<Form extends object>(
  sources: FollowUpSources,
  at: Sent,
  caseId: string,
  { sight = {}, ...submission }: FollowUpSubmission<Form>,
): Promise<PageAnswer> {
  const path = casePagePath(caseId, 'followUps');
  return submitted(at, {
    ...submission,
    then: link(path, { ...sight }),
    redraw: (again) => drawFollowUps(sources, { ...again, path }, caseId),
  });
}
