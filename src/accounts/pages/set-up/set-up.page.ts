import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  checkedForm,
  FormProblem,
  goTo,
  NeedsFreshFactor,
  PAGE_EDGE,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  sessionIdOf,
  WhileSettingUp,
  type PageAnswer,
  type PageEdge,
} from '../../../../libs/web/forms/index.js';
import { Line, Secret } from '../../../../libs/web/fields/index.js';
import { CLOCK, type Clock, type SaidError } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { Passkeys } from '../../passkeys.js';
import { Passwords } from '../../passwords.js';
import { isSeed, newSeed } from '../../secrets/authenticator.js';
import { PASSWORD_LENGTH, passwordTrouble } from '../../secrets/password.js';
import { SessionDoor } from '../../session-door.js';
import { WaysInOf } from '../../ways-in.js';
import { AuthenticatorView, RecoveryCodesView, SetUpView } from './set-up.view.js';
import { codeAsked, passkeyLabelAsked, passwordAsked, setUpWords, signInNameAsked } from './set-up.words.js';

const LONGEST_SENT = 4 * PASSWORD_LENGTH.most;

class PasswordForm {
  @Line(80, signInNameAsked) readonly signInName: string;
  @Secret(LONGEST_SENT, passwordAsked) readonly password: string;
}

class NothingAsked {}

class AuthenticatorForm {
  @Secret(32, codeAsked) readonly seed: string;
  @Secret(20, codeAsked) readonly code: string;
}

class PasskeyAnswer {
  @Line(80, passkeyLabelAsked) readonly label: string;
  @Secret(20_000, passkeyLabelAsked) readonly answer: string;
}

/**
 * Makes a way in: after a one-time code, when there is none yet, or later beside another, by whoever has shown a factor just now. What is
 * secret stands on the answer to a form alone, and has no address.
 */
@Controller('account')
export class SetUpPage {
  constructor(
    private readonly ways: WaysInOf,
    private readonly passwords: Passwords,
    private readonly passkeys: Passkeys,
    private readonly door: SessionDoor,
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get('set-up')
  @NeedsRight('use_service')
  @PageQuery()
  @WhileSettingUp()
  @NeedsFreshFactor()
  show(@PageContext() at: At, @Req() request: FastifyRequest): Promise<VNode> {
    return this.draw(at, request);
  }

  @Post('password')
  @NeedsRight('use_service')
  @PageCommand()
  @WhileSettingUp()
  @NeedsFreshFactor('/account/set-up')
  async password(@PageContext() at: Sent, @Req() request: FastifyRequest): Promise<PageAnswer> {
    try {
      const form = await checkedForm(PasswordForm, at.fields, at.site.zone);
      const trouble = await passwordTrouble(form.password, [at.site.programName, at.name, form.signInName]);
      if (trouble !== null) throw wrong('password', trouble);
      if (!(await this.passwords.set(at.actor, form, this.clock.now()))) throw wrong('signInName', 'taken');
      const { password } = await this.ways.person(at.actor);
      if (password?.hasAuthenticator === true) {
        // Whoever knew the password before is in no longer.
        await this.edge.sessions.endAll(at.actor, sessionIdOf(request));
        return goTo('/account');
      }
      return this.newAuthenticator(at);
    } catch (error) {
      if (!(error instanceof FormProblem)) throw error;
      return { status: 422, page: await this.draw({ ...at, refused: refusedForm(at, 'password', error.errors) }, request) };
    }
  }

  @Post('authenticator/begin')
  @NeedsRight('use_service')
  @PageCommand()
  @WhileSettingUp()
  @NeedsFreshFactor('/account')
  async beginAuthenticator(@PageContext() at: Sent): Promise<PageAnswer> {
    await checkedForm(NothingAsked, at.fields, at.site.zone);
    return this.newAuthenticator(at);
  }

  @Post('authenticator')
  @NeedsRight('use_service')
  @PageCommand()
  @WhileSettingUp()
  @NeedsFreshFactor('/account')
  async authenticator(@PageContext() at: Sent): Promise<PageAnswer> {
    const { seed, code } = await checkedForm(AuthenticatorForm, at.fields, at.site.zone).catch(() => ({
      seed: String(at.fields.seed),
      code: '',
    }));
    const state = await this.passwords.stateOf(at.actor);
    if (state === null || !isSeed(seed)) return goTo('/account/set-up');
    if (await this.passwords.setAuthenticator(at.actor, { seed, code }, this.clock.now())) {
      return { status: 200, page: RecoveryCodesView({ at, codes: await this.passwords.makeRecoveryCodes(at.actor, this.clock.now()) }) };
    }
    const refused = refusedForm(at, 'authenticator', [error('code', 'wrong_code', 'appWrong')]);
    return { status: 422, page: AuthenticatorView({ at: { ...at, refused }, seed, signInName: state.signInName }) };
  }

  @Post('recovery-codes')
  @NeedsRight('use_service')
  @PageCommand()
  @NeedsFreshFactor('/account')
  async recoveryCodes(@PageContext() at: Sent): Promise<PageAnswer> {
    await checkedForm(NothingAsked, at.fields, at.site.zone);
    const state = await this.passwords.stateOf(at.actor);
    if (state?.hasAuthenticator !== true) return goTo('/account');
    return { status: 200, page: RecoveryCodesView({ at, codes: await this.passwords.makeRecoveryCodes(at.actor, this.clock.now()) }) };
  }

  @Post('passkeys')
  @NeedsRight('use_service')
  @PageCommand()
  @WhileSettingUp()
  @NeedsFreshFactor('/account')
  async passkey(
    @PageContext() at: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const form = await checkedForm(PasskeyAnswer, at.fields, at.site.zone).catch(() => null);
    if (form === null || !(await this.passkeys.add(at.actor, form, this.door.originOf(request), this.clock.now()))) {
      const refused = refusedForm(at, 'passkey', [error('', 'passkey_not_made', 'passkeyFailed')]);
      return { status: 422, page: await this.draw({ ...at, refused }, request) };
    }
    return this.goOn({ request, reply });
  }

  @Post('done')
  @NeedsRight('use_service')
  @PageCommand()
  @WhileSettingUp()
  async done(
    @PageContext() at: Sent,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    return (await this.ways.person(at.actor)).isEnough ? this.goOn({ request, reply }) : goTo('/account/set-up');
  }

  /** Whoever was setting up has a way in now, and is in; whoever was in already goes back to their account. */
  private async goOn(edge: { readonly request: FastifyRequest; readonly reply: FastifyReply }): Promise<PageAnswer> {
    const session = await this.edge.sessions.find(sessionIdOf(edge.request), this.clock.now());
    if (session?.stage !== 'setting_up') return goTo('/account');
    await this.door.renew(edge);
    await this.door.know(session.personId, edge);
    return goTo('/');
  }

  private async newAuthenticator(at: At): Promise<PageAnswer> {
    const state = await this.passwords.stateOf(at.actor);
    if (state === null) return goTo('/account/set-up');
    return { status: 200, page: AuthenticatorView({ at, seed: newSeed(), signInName: state.signInName }) };
  }

  private async draw(at: At, request: FastifyRequest): Promise<VNode> {
    const [ways, passkeyOptions] = await Promise.all([
      this.ways.person(at.actor),
      this.passkeys.addOptions(this.door.originOf(request), { personId: at.actor, name: at.name }, this.clock.now()),
    ]);
    return SetUpView({ at, ways, passkeyOptions });
  }
}

type Word = 'short' | 'long' | 'guessable' | 'taken' | 'appWrong' | 'passkeyFailed';

function error(field: string, code: string, word: Word): SaidError {
  const sentences = { en: setUpWords('en')[word], es: setUpWords('es')[word] };
  return { field, code, message: sentences.en, sentences };
}

function wrong(field: string, word: Word): FormProblem {
  return new FormProblem([error(field, word, word)]);
}
