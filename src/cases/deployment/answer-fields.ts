import { IsOptional } from 'class-validator';
import { Choice, OneOf } from '../../commands/index.js';
import type { MemberDeclineReason } from '../../vocabulary/index.js';
import { answersSeen, type Answer, type AnswerSeen } from '../domain/index.js';
import { whyNot } from './deployment-questions.js';

const answers: readonly Answer['answer'][] = ['accepted', 'declined'];

export const whichSeen = { en: 'Which answer did you have in front of you?', es: '¿Qué respuesta tenía delante?' };

/** A yes or a no to an invitation, however it reached us. */
export class AnswerFields implements Answer {
  @Choice('answer', answers, { en: 'What did they say?', es: '¿Qué dijo?' }) readonly answer: Answer['answer'];
  @IsOptional()
  @OneOf('memberDeclineReason', {
    ...whyNot,
    hint: { en: 'Needed with a no, and only then.', es: 'Solo hace falta con un no.' },
  })
  readonly reason?: MemberDeclineReason;
  @IsOptional()
  @Choice('answerSeen', answersSeen, whichSeen)
  readonly seen?: AnswerSeen;
}
