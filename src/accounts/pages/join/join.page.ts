import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { goTo, PageContext, PublicPage, type PageAnswer, type VisitorRequest } from '../../../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../../../libs/web/http/index.js';
import { FindPerson } from '../../../roster/roster.queries.js';
import { OneTimeCodes } from '../../one-time-codes.js';
import { SessionDoor } from '../../session-door.js';
import { networkOf, Tries } from '../../tries.js';
import { JoinView, joinWords } from './join.view.js';

class JoinQuery {
  @IsOptional() @IsString() @MaxLength(40) readonly code?: string;
}

class JoinForm {
  @IsOptional() @IsString() @MaxLength(200) readonly code?: string;
}

/** Where a one-time code is used: the way to a first account, and to a new one after a reset. */
@Controller('join')
export class JoinPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly codes: OneTimeCodes,
    private readonly tries: Tries,
    private readonly door: SessionDoor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @PublicPage()
  show(@PageContext() at: VisitorRequest, @Query() { code }: JoinQuery): VNode {
    return JoinView({ at, code });
  }

  @Post()
  @PublicPage()
  async use(
    @PageContext() at: VisitorRequest,
    @Body() { code = '' }: JoinForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const who = { account: null, network: networkOf(request.ip), known: null };
    const wait = await this.tries.begin(who, this.clock.now());
    if (wait !== null) {
      void reply.header('retry-after', wait);
      return { status: 429, page: JoinView({ at, code, wrong: joinWords(at.language).wait(wait) }) };
    }
    const found = await this.codes.whose(code, this.clock.now());
    const person = found === null ? null : await this.queries.execute(new FindPerson(found.personId));
    const isOfBefore = person?.lastDeactivatedAt !== undefined && found!.madeAt <= new Date(person.lastDeactivatedAt);
    if (person?.active !== true || isOfBefore || (await this.codes.use(code, this.clock.now())) !== person.id)
      return { status: 422, page: JoinView({ at, code, wrong: joinWords(at.language).wrong }) };
    await this.tries.succeeded(who);
    await this.door.letIn(person.id, { request, reply }, { stage: 'setting_up' });
    return goTo('/account/set-up');
  }
}
