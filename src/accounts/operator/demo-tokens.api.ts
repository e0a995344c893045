import { Body, Controller, Inject, Post } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiTags } from '@nestjs/swagger';
import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import { CLOCK, QueryEndpoint, RequestContext, type Clock, type QueryRequestContext } from '../../../libs/web/http/index.js';
import { Id, NeedsRight, OPERATOR_SCHEME } from '../../commands/index.js';
import { IsDemo } from '../../demo/demo.queries.js';
import { ask } from '../../rights.js';
import { FindPerson } from '../../roster/roster.queries.js';
import { PersonalTokens } from '../personal-tokens.js';

export class DemoTokenBody {
  @Id({ en: 'As whom?', es: '¿Como quién?' }) readonly personId: string;
}

/** A token by which programs of the command line act as people who are invented, for a day: where anybody could be real, there is none. */
@ApiTags('operator')
@Controller('api/v1/operator/tokens')
export class DemoTokensApi {
  constructor(
    private readonly tokens: PersonalTokens,
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post()
  @NeedsRight('act_as_invented')
  @QueryEndpoint(OPERATOR_SCHEME)
  async issue(@Body() { personId }: DemoTokenBody, @RequestContext() who: QueryRequestContext): Promise<{ readonly token: string }> {
    ask('act_as_invented', who);
    if (!(await this.queries.execute(new IsDemo()))) refuse('not_a_demo', notADemo);
    if ((await this.queries.execute(new FindPerson(personId))) === null)
      refuseMissing('person_not_found', { field: 'personId', ...noSuchPerson });
    const { token } = await this.tokens.issue(personId, { label: 'npm run', scope: 'act', days: 1 }, this.clock.now());
    return { token };
  }
}

const notADemo = {
  en: 'This system is not a demo: its people make their own tokens, in the pages, under Account.',
  es: 'Este sistema no es una demostración: las personas crean sus propias claves, en las páginas, en Cuenta.',
};

const noSuchPerson = {
  en: 'Nobody has this id. Ask for the list of people.',
  es: 'Nadie tiene este identificador. Pida la lista de personas.',
};
