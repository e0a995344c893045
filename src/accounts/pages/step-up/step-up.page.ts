import { Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  checkedForm,
  FormProblem,
  goTo,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  type PageAnswer,
} from '../../../../libs/web/forms/index.js';
import { Secret } from '../../../../libs/web/fields/index.js';
import { CLOCK, type Clock, type SaidError } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import { IsDemo } from '../../../demo/demo.queries.js';
import type { At, Sent } from '../../../pages/at.js';
import { Passkeys } from '../../passkeys.js';
import { Passwords } from '../../passwords.js';
import { ownPage, SessionDoor } from '../../session-door.js';
import { networkOf, Tries } from '../../tries.js';
import { WaysInOf } from '../../ways-in.js';
import { stepUpCodeAsked, stepUpPasswordAsked, StepUpView, stepUpWords } from './step-up.view.js';

/** A page with its query: both are carried in forms no longer than this. */
const LONGEST_ADDRESS = 700;

class StepUpQuery {
  @IsOptional() @IsString() @MaxLength(LONGEST_ADDRESS) readonly to?: string;
}

const whereTo = { en: 'Where to', es: 'Adónde' };

class PasswordForm {
  @Secret(LONGEST_ADDRESS, whereTo) readonly to: string;
  @Secret(800, stepUpPasswordAsked) readonly password: string;
  @Secret(40, stepUpCodeAsked) readonly code: string;
}

class PasskeyAnswer {
  @Secret(LONGEST_ADDRESS, whereTo) readonly to: string;
  @Secret(20_000, whereTo) readonly answer: string;
}

class OnlyWhere {
  @Secret(LONGEST_ADDRESS, whereTo) readonly to: string;
}

interface Edge {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** Before a dangerous act: whoever is signed in shows a factor anew, and goes back to where they were. */
@Controller('step-up')
export class StepUpPage {
  constructor(
    private readonly ways: WaysInOf,
    private readonly passwords: Passwords,
    private readonly passkeys: Passkeys,
    private readonly tries: Tries,
    private readonly door: SessionDoor,
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @NeedsRight('use_service')
  @PageQuery()
  show(@PageContext() at: At, @Req() request: FastifyRequest, @Query() { to }: StepUpQuery): Promise<VNode> {
    return this.draw(at, request, ownPage(to));
  }

  @Post()
  @NeedsRight('use_service')
  @PageCommand()
  async byPassword(
    @PageContext() at: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const to = sentTo(at);
    try {
      const form = await checkedForm(PasswordForm, at.fields, at.site.zone);
      // Whoever has a session is no stranger.
      const who = { account: `person ${at.actor}`, network: networkOf(request.ip), known: 'session' };
      const wait = await this.tries.begin(who, this.clock.now());
      if (wait !== null) return await this.refuse(at, { request, reply }, { to, status: 429, error: waiting(wait) });
      if (!(await this.passwords.isStill(at.actor, form, this.clock.now(), at.requestId))) {
        return await this.refuse(at, { request, reply }, { to, status: 422, error: said('password', 'wrong') });
      }
      await this.tries.succeeded(who);
      return await this.goOn({ request, reply }, to);
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      return { status: 422, page: await this.draw({ ...at, refused: refusedForm(at, 'step-up', error.errors) }, request, to) };
    }
  }

  @Post('passkey')
  @NeedsRight('use_service')
  @PageCommand()
  async byPasskey(
    @PageContext() at: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const to = sentTo(at);
    const form = await checkedForm(PasskeyAnswer, at.fields, at.site.zone).catch(() => null);
    const personId = form === null ? null : await this.passkeys.whoComesIn(form.answer, this.door.originOf(request), this.clock.now());
    if (personId === at.actor) return this.goOn({ request, reply }, to);
    return this.refuse(at, { request, reply }, { to, status: 422, error: said('', 'passkeyWrong') });
  }

  @Post('demo')
  @NeedsRight('use_service')
  @PageCommand()
  async inDemo(
    @PageContext() at: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const { to } = await checkedForm(OnlyWhere, at.fields, at.site.zone);
    if (!(await this.queries.execute(new IsDemo()))) return goTo('/step-up', { to: ownPage(to) });
    return this.goOn({ request, reply }, ownPage(to));
  }

  private async goOn(edge: Edge, to: string): Promise<PageAnswer> {
    await this.door.renew(edge);
    return goTo(to);
  }

  private async refuse(
    at: Sent,
    { request, reply }: Edge,
    { to, status, error }: { readonly to: string; readonly status: number; readonly error: SaidError & { readonly wait?: number } },
  ): Promise<PageAnswer> {
    if (error.wait !== undefined) void reply.header('retry-after', error.wait);
    return { status, page: await this.draw({ ...at, refused: refusedForm(at, 'step-up', [error]) }, request, to) };
  }

  private async draw(at: At, request: FastifyRequest, to: string): Promise<VNode> {
    const [ways, passkeyOptions, isDemo] = await Promise.all([
      this.ways.person(at.actor),
      this.passkeys.signInOptions(this.door.originOf(request), this.clock.now(), at.actor),
      this.queries.execute(new IsDemo()),
    ]);
    return StepUpView({ at, to, ways, passkeyOptions, isDemo });
  }
}

function sentTo({ fields }: Sent): string {
  return ownPage(typeof fields.to === 'string' ? fields.to : undefined);
}

function said(field: string, word: 'wrong' | 'passkeyWrong'): SaidError {
  const sentences = { en: stepUpWords('en')[word], es: stepUpWords('es')[word] };
  return { field, code: word, message: sentences.en, sentences };
}

function waiting(wait: number): SaidError & { readonly wait: number } {
  const sentences = { en: stepUpWords('en').wait(wait), es: stepUpWords('es').wait(wait) };
  return { field: '', code: 'too_early', message: sentences.en, sentences, wait };
}
