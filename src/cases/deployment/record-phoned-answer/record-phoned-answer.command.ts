import { CommandHandler } from '@nestjs/cqrs';
import { IsOptional } from 'class-validator';
import type { CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { DayOrTime, Endpoint, saidOf } from '../../../commands/index.js';
import type { When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { emptyIfJustNow } from '../../case-questions.js';
import { Neighbours } from '../../neighbours.js';
import { AnswerFields } from '../answer-fields.js';
import { MemberTaking } from '../member-taking.js';
import { recordPhonedAnswer } from './record-phoned-answer.decision.js';

/** A member gave their answer by telephone. */
export class RecordPhonedAnswer extends CaseCommand(
  {
    route: 'invitations/:memberId/phoned-answer',
    right: 'work_on_case',
    tag: 'deployment',
    words: {
      title: { en: 'Record an answer given by phone', es: 'Registrar una respuesta dada por teléfono' },
      send: { en: 'Record', es: 'Registrar' },
      done: { en: 'The answer is recorded.', es: 'La respuesta queda registrada.' },
    },
  },
  AnswerFields,
) {
  @IsOptional()
  @DayOrTime({
    en: 'When did they say it?',
    es: '¿Cuándo lo dijo?',
    hint: emptyIfJustNow,
  })
  readonly answeredAt?: When;
}

export class RecordPhonedAnswerApi extends Endpoint(RecordPhonedAnswer) {}

@CommandHandler(RecordPhonedAnswer)
export class RecordPhonedAnswerHandler {
  constructor(
    private readonly members: MemberTaking,
    private readonly neighbours: Neighbours,
  ) {}

  execute(answer: RecordPhonedAnswer): Promise<CommandOutcome> {
    return this.members.handle(RecordPhonedAnswer, answer, async (state, deciding) => {
      const isActive = await this.neighbours.canServe(answer.memberId);
      return recordPhonedAnswer({ ...saidOf(answer), isActive, ...deciding }, state);
    });
  }
}
