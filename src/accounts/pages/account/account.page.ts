import { Controller, Get, Inject, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { DataSource } from 'typeorm';
import {
  checkedForm,
  goTo,
  NeedsFreshFactor,
  PAGE_EDGE,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  sessionIdOf,
  type PageAnswer,
  type PageEdge,
} from '../../../../libs/web/forms/index.js';
import { Secret } from '../../../../libs/web/fields/index.js';
import { CLOCK, type Clock } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { IsDemo } from '../../../demo/demo.queries.js';
import type { At, Sent } from '../../../pages/at.js';
import { PeopleNames } from '../../../roster/roster.queries.js';
import { OPERATOR } from '../../../rights.js';
import { lastHappened, writeHappened } from '../../account-history.js';
import { Passkeys } from '../../passkeys.js';
import { WaysInOf } from '../../ways-in.js';
import { AccountView } from './account.view.js';
import { accountWords } from './account.words.js';

const which = { en: 'Which one', es: 'Cuál' };

class PasskeyNamed {
  @Secret(1500, which) readonly credentialId: string;
}

class SessionNamed {
  @Secret(36, which) readonly handle: string;
}

/** A person's account: their ways in, their sessions, and what happened to it. Nobody else's is ever shown or touched here. */
@Controller('account')
export class AccountPage {
  constructor(
    private readonly ways: WaysInOf,
    private readonly passkeys: Passkeys,
    private readonly queries: QueryBus,
    private readonly database: DataSource,
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  show(@PageContext() at: At, @Req() request: FastifyRequest): Promise<VNode> {
    return this.draw(at, request);
  }

  @Post('passkeys/remove')
  @NeedsRight('use_service')
  @PageCommand()
  @NeedsFreshFactor('/account')
  async removePasskey(@PageContext() at: Sent, @Req() request: FastifyRequest): Promise<PageAnswer> {
    const { credentialId } = await checkedForm(PasskeyNamed, at.fields, at.site.zone);
    if (!(await this.passkeys.remove(at.actor, credentialId, this.clock.now()))) {
      const sentences = { en: accountWords('en').lastWay, es: accountWords('es').lastWay };
      const refused = refusedForm(at, 'remove-passkey', [{ field: '', code: 'last_way_in', message: sentences.en, sentences }]);
      return { status: 409, page: await this.draw({ ...at, refused }, request) };
    }
    return goTo('/account');
  }

  @Post('sessions/end')
  @NeedsRight('use_service')
  @PageCommand()
  async endSession(@PageContext() at: Sent): Promise<PageAnswer> {
    const { handle } = await checkedForm(SessionNamed, at.fields, at.site.zone);
    if (await this.edge.sessions.endOne(at.actor, handle)) await this.note(at.actor);
    return goTo('/account');
  }

  @Post('sessions/end-others')
  @NeedsRight('use_service')
  @PageCommand()
  async endOthers(@PageContext() at: Sent, @Req() request: FastifyRequest): Promise<PageAnswer> {
    await this.edge.sessions.endAll(at.actor, sessionIdOf(request));
    await this.note(at.actor);
    return goTo('/account');
  }

  private note(personId: string): Promise<void> {
    return writeHappened(this.database, { personId, by: personId, what: 'sessions_ended', at: this.clock.now() });
  }

  private async draw(at: At, request: FastifyRequest): Promise<VNode> {
    const [ways, sessions, happened, isDemo] = await Promise.all([
      this.ways.person(at.actor),
      this.edge.sessions.listOf(at.actor, sessionIdOf(request)!, this.clock.now()),
      lastHappened(this.database, at.actor),
      this.queries.execute(new IsDemo()),
    ]);
    const others = [...new Set(happened.map(({ by }) => by))].filter((by) => by !== at.actor && by !== OPERATOR);
    const names = others.length === 0 ? {} : await this.queries.execute(new PeopleNames(others));
    return AccountView({ at, ways, sessions, happened, names, isDemo });
  }
}
