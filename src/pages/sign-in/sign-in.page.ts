import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  goTo,
  PAGE_EDGE,
  PageContext,
  PublicPage,
  sessionIdOf,
  setSessionCookie,
  type PageAnswer,
  type PageEdge,
  type VisitorRequest,
} from '../../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../../libs/web/http/index.js';
import { byName } from '../../../libs/text/index.js';
import { ListActivePeople } from '../../roster/roster.queries.js';
import { standardWords } from '../words/index.js';
import { SignInView } from './sign-in.view.js';
import { signInWords } from './sign-in.words.js';

const OWN_PAGE = /^\/(?![/\\])[\w\-/]*$/;

class SignInQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(1) readonly ended?: string;
}

class SignInForm {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(40) readonly personId?: string;
}

/** The development sign-in: whoever is at this machine picks who they are. The service listens to this machine only. */
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly queries: QueryBus,
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @PublicPage()
  show(@PageContext() at: VisitorRequest, @Query() { to, ended }: SignInQuery): Promise<VNode> {
    return this.draw(at, { to, ended: ended !== undefined });
  }

  @Post()
  @PublicPage()
  async signIn(
    @PageContext() at: VisitorRequest,
    @Body() { to, personId }: SignInForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const people = await this.queries.execute(new ListActivePeople());
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) return { status: 422, page: await this.draw(at, { to, wrong: signInWords(at.language).notThere }) };
    const before = sessionIdOf(request);
    if (before !== undefined) await this.edge.sessions.end(before);
    setSessionCookie(reply, await this.edge.sessions.begin(person.id, this.clock.now()));
    return goTo(to !== undefined && OWN_PAGE.test(to) ? to : '/');
  }

  private async draw(
    at: VisitorRequest,
    { to, ended = false, wrong }: { readonly to?: string; readonly ended?: boolean; readonly wrong?: string },
  ): Promise<VNode> {
    const people = await this.queries.execute(new ListActivePeople());
    const roles = standardWords(at.language).personRole;
    const options = people.toSorted(byName(at.language)).map((person) => ({
      value: person.id,
      label: person.name,
      hint: person.roles.map((role) => roles[role]).join(', ') || undefined,
    }));
    const errors = wrong === undefined ? [] : [{ field: 'personId', message: wrong }];
    const form = { name: 'sign-in', values: { to }, errors, commandId: '', csrf: '' };
    return SignInView({ at, form, people: options, ended });
  }
}
