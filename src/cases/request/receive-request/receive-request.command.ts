import { CommandHandler } from '@nestjs/cqrs';
import { IsOptional } from 'class-validator';
import { derivedId, type CommandOutcome } from '../../../../libs/event-sourcing/index.js';
import { DayOrTime, Endpoint, saidOf } from '../../../commands/index.js';
import { dayOf, type When } from '../../../vocabulary/index.js';
import { CaseCommand } from '../../case-command.js';
import { CaseStreams } from '../../case-streams.js';
import { CaseReferences } from '../case-reference.js';
import { RequestFactsFields, whenAsked } from '../request-facts-fields.js';
import { receiveRequest } from './receive-request.decision.js';
import { RequestLookup } from './request-lookup.js';

/** Somebody asks for help: a case begins. */
export class ReceiveRequest extends CaseCommand(
  {
    route: '',
    right: 'log_request',
    words: {
      title: { en: 'New request', es: 'Nueva solicitud' },
      send: { en: 'Save and keep talking', es: 'Guardar y seguir hablando' },
      done: {
        en: 'The request is logged. What is still missing stands below.',
        es: 'La solicitud está registrada. Lo que falta está abajo.',
      },
    },
    creates: (commandId, namespace) => derivedId(namespace, `case/${commandId}`),
    meanwhile: RequestLookup,
  },
  RequestFactsFields,
) {
  /** When the call came in; now where nobody says. */
  @IsOptional() @DayOrTime(whenAsked) readonly receivedAt?: When;
}

export class ReceiveRequestApi extends Endpoint(ReceiveRequest) {}

@CommandHandler(ReceiveRequest)
export class ReceiveRequestHandler {
  constructor(
    private readonly cases: CaseStreams,
    private readonly lookup: RequestLookup,
    private readonly references: CaseReferences,
  ) {}

  execute(request: ReceiveRequest): Promise<CommandOutcome> {
    const { acting } = request;
    const { caseId, receivedAt, ...facts } = saidOf(request);
    return this.cases.handle({ right: 'log_request', id: caseId, acting }, async (state, deciding) => {
      const policyVersion = await this.lookup.policyVersion(facts, acting);
      const decide = (reference: string) => receiveRequest({ facts, receivedAt, reference, policyVersion, ...deciding }, state);
      // A refused request takes no reference.
      if (decide('').length === 0) return [];
      return decide(await this.references.next(dayOf(deciding.now, deciding.zone).slice(0, 4)));
    });
  }
}
