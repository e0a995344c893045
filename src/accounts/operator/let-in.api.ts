import { Body, Controller, Inject, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import { CLOCK, QueryEndpoint, RequestContext, type Clock, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { Id, Line, NeedsRight, OPERATOR_SCHEME, YesNo } from '../../commands/index.js';
import { CONFIG, type Config } from '../../config/config.js';
import { ask } from '../../rights.js';
import { FindPerson, PeopleOfName } from '../../roster/roster.queries.js';
import { CODE_MINUTES, OneTimeCodes } from '../one-time-codes.js';

export class LetInBody {
  @IsOptional() @Id({ en: 'Who, by their id?', es: '¿Quién, por su identificador?' }) readonly personId?: string;
  @IsOptional() @Line(120, { en: 'Who, by their name?', es: '¿Quién, por su nombre?' }) readonly name?: string;
  @IsOptional()
  @YesNo({ en: 'Is everything by which they sign in to be reset?', es: '¿Se restablece todo con lo que entra?' })
  readonly reset?: boolean;
}

/** What the operator hands over. */
export interface LetIn {
  readonly personId: string;
  readonly name: string;
  readonly code: string;
  /** Of the page that takes the code, on the public address; the path alone where there is none. */
  readonly link: string;
  readonly minutes: number;
}

/**
 * Whoever runs the service lets somebody in: the first person, and later the one without whom nobody could let anybody in. It stands in the
 * history of their account for ever, as an act of the operator.
 */
@ApiTags('operator')
@Controller('api/v1/operator/let-in')
export class LetInApi {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Post()
  @NeedsRight('let_in_from_host')
  @QueryEndpoint(OPERATOR_SCHEME)
  async letIn(@Body() { personId, name, reset = false }: LetInBody, @RequestContext() who: QueryRequestContext): Promise<LetIn> {
    ask('let_in_from_host', who);
    const person = await this.queries.execute(new FindPerson(personId ?? (await this.idOf(name))));
    if (person?.active !== true) refuseMissing('nobody_to_let_in', { field: 'personId', ...noSuchPerson });
    const code = await this.codes.letInFromHost(person.id, { resets: reset, now: this.clock.now() });
    if (code === null) refuse('can_sign_in', canSignIn);
    return {
      personId: person.id,
      name: person.name,
      code,
      link: `${this.config.reach.publicUrl ?? ''}/join?code=${code}`,
      minutes: CODE_MINUTES,
    };
  }

  private async idOf(name: string | undefined): Promise<string> {
    const found = name === undefined ? [] : await this.queries.execute(new PeopleOfName(name));
    if (found.length > 1) refuse('several_of_this_name', severalOf(found));
    return found[0] ?? refuseMissing('nobody_to_let_in', { field: 'name', ...noSuchPerson });
  }
}

const noSuchPerson = {
  en: 'Nobody active is called so. Write the name as it stands on the roster, or name the id.',
  es: 'Nadie en activo se llama así. Escriba el nombre como está en la lista, o indique el identificador.',
};

const canSignIn = {
  en: 'They can sign in. Where they lost what they sign in with, say that it is to be reset: everything by which they sign in now goes once the code is used.',
  es: 'Puede entrar. Si perdió aquello con lo que entra, diga que se restablezca: todo con lo que entra ahora se pierde al usar el código.',
};

function severalOf(ids: readonly string[]) {
  return {
    en: `Several people are called so. Name the id, which is one of ${ids.join(', ')}.`,
    es: `Varias personas se llaman así. Indique el identificador, uno de ${ids.join(', ')}.`,
  };
}
