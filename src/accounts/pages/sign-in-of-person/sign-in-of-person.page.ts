import { Controller, Get, Inject, Param, Post, Req } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import {
  checkedForm,
  goTo,
  NeedsFreshFactor,
  PageCommand,
  PageContext,
  PageQuery,
  refusedForm,
  type PageAnswer,
} from '../../../../libs/web/forms/index.js';
import { CLOCK, pathId, type Clock } from '../../../../libs/web/http/index.js';
import { NeedsRight } from '../../../commands/index.js';
import type { At, Sent } from '../../../pages/at.js';
import { ask, isOpenTo, refuseBy } from '../../../rights.js';
import { decidesAccount, FindPerson, PeopleNames, type PersonFound } from '../../../roster/roster.queries.js';
import { OneTimeCodes } from '../../one-time-codes.js';
import { SessionDoor } from '../../session-door.js';
import { SignInOfPersonView, signInOfWords } from './sign-in-of-person.view.js';

class NothingAsked {}

/**
 * How somebody else comes to sign in: invited by a coordinator or an administrator who recognizes them, and let in again by two. Codes are
 * shown on the answer that makes them, to whoever has shown a factor just now.
 */
@Controller('people/:personId/sign-in')
export class SignInOfPersonPage {
  constructor(
    private readonly codes: OneTimeCodes,
    private readonly door: SessionDoor,
    private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @NeedsRight('keep_roster')
  @PageQuery()
  show(@PageContext() at: At, @Param('personId', pathId) personId: string, @Req() request: FastifyRequest): Promise<VNode> {
    return this.draw(at, personId, request);
  }

  @Post('invite')
  @NeedsRight('keep_roster')
  @PageCommand()
  @NeedsFreshFactor('/people')
  async invite(@PageContext() at: Sent, @Param('personId', pathId) personId: string, @Req() request: FastifyRequest): Promise<PageAnswer> {
    if (!(await this.mayLetIn(at, personId))) return this.answer(at, personId, request, null, 'notYours');
    const code = await this.codes.invite(personId, at.actor, this.clock.now());
    return this.answer(at, personId, request, code, 'already');
  }

  @Post('ask-for-reset')
  @NeedsRight('keep_roster')
  @PageCommand()
  @NeedsFreshFactor('/people')
  async askForReset(@PageContext() at: Sent, @Param('personId', pathId) personId: string): Promise<PageAnswer> {
    await this.mayAsk(at, personId);
    await this.codes.askForReset(personId, at.actor, this.clock.now());
    return goTo(`/people/${personId}/sign-in`);
  }

  @Post('withdraw-reset')
  @NeedsRight('keep_roster')
  @PageCommand()
  @NeedsFreshFactor('/people')
  async withdrawReset(@PageContext() at: Sent, @Param('personId', pathId) personId: string): Promise<PageAnswer> {
    await this.mayAsk(at, personId);
    await this.codes.withdrawReset(personId, at.actor, this.clock.now());
    return goTo(`/people/${personId}/sign-in`);
  }

  @Post('agree-to-reset')
  @NeedsRight('keep_roster')
  @PageCommand()
  @NeedsFreshFactor('/people')
  async agreeToReset(
    @PageContext() at: Sent,
    @Param('personId', pathId) personId: string,
    @Req() request: FastifyRequest,
  ): Promise<PageAnswer> {
    if (!(await this.mayLetIn(at, personId))) return this.answer(at, personId, request, null, 'notYours');
    await this.refuseGoneAsker(at, personId);
    const code = await this.codes.agreeToReset(personId, at.actor, this.clock.now());
    return this.answer(at, personId, request, code, 'notAsked');
  }

  private async answer(
    at: Sent,
    personId: string,
    request: FastifyRequest,
    code: string | null,
    otherwise: 'already' | 'notAsked' | 'notYours',
  ): Promise<PageAnswer> {
    if (code !== null) return { status: 200, page: await this.draw(at, personId, request, code) };
    const sentences = { en: signInOfWords('en')[otherwise], es: signInOfWords('es')[otherwise] };
    const refused = refusedForm(at, 'sign-in-of', [{ field: '', code: otherwise, message: sentences.en, sentences }]);
    return { status: 409, page: await this.draw({ ...at, refused }, personId, request) };
  }

  /** Two people let somebody in who both may: what somebody asked who may no longer is asked by nobody. */
  private async refuseGoneAsker(at: Sent, personId: string): Promise<void> {
    const { resetAskedBy } = await this.codes.standingOf(personId, this.clock.now());
    const asker = resetAskedBy === null ? null : await this.queries.execute(new FindPerson(resetAskedBy));
    if (asker === null || (asker.active && isOpenTo('keep_roster', { actor: asker.id, roles: asker.roles }, 'every'))) return;
    await this.codes.withdrawReset(personId, at.actor, this.clock.now());
  }

  /** @throws Refusal where this is not theirs to do, or there is nobody active of that id */
  private async mayAsk(at: Sent, personId: string): Promise<PersonFound> {
    ask('keep_roster', at);
    await checkedForm(NothingAsked, at.fields, at.site.zone);
    const person = await this.queries.execute(new FindPerson(personId));
    return person?.active === true ? person : refuseBy('see_person');
  }

  /**
   * Whoever holds a code could use it: nobody is given one of a person who has rights that they lack.
   *
   * @throws as `mayAsk`
   */
  private async mayLetIn(at: Sent, personId: string): Promise<boolean> {
    const { roles } = await this.mayAsk(at, personId);
    return decidesAccount(at.roles, roles);
  }

  private async draw(at: At, personId: string, request: FastifyRequest, code?: string): Promise<VNode> {
    ask('keep_roster', at);
    const person = await this.queries.execute(new FindPerson(personId));
    if (person === null) refuseBy('see_person');
    const standing = await this.codes.standingOf(personId, this.clock.now());
    const { resetAskedBy } = standing;
    const names = resetAskedBy === null ? {} : await this.queries.execute(new PeopleNames([resetAskedBy]));
    const askedBy = resetAskedBy === null ? null : (names[resetAskedBy] ?? null);
    return SignInOfPersonView({ at, person, standing, askedBy, signInUrl: `${this.door.originOf(request).origin}/sign-in`, code });
  }
}
