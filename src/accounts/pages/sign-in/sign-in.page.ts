import { Body, Controller, Get, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { goTo, PageContext, PublicPage, type PageAnswer, type VisitorRequest } from '../../../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../../../libs/web/http/index.js';
import { byName, nameKey } from '../../../../libs/text/index.js';
import { HowLookAroundStands, IsDemo } from '../../../demo/demo.queries.js';
import { FindPerson, ListActivePeople } from '../../../roster/roster.queries.js';
import { standardWords } from '../../../pages/words/index.js';
import { personRoles, type PersonRole } from '../../../vocabulary/index.js';
import { KnownBrowsers } from '../../known-browsers.js';
import { Passkeys } from '../../passkeys.js';
import { Passwords } from '../../passwords.js';
import { SessionDoor } from '../../session-door.js';
import { networkOf, Tries } from '../../tries.js';
import { LookAroundView, NobodyYetView, SignInView } from './sign-in.view.js';
import { signInWords } from './sign-in.words.js';

class SignInQuery {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(1) readonly ended?: string;
  @IsOptional() @IsString() @MaxLength(1) readonly kept?: string;
}

class PasswordForm {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(200) readonly signInName?: string;
  @IsOptional() @IsString() @MaxLength(1000) readonly password?: string;
  @IsOptional() @IsString() @MaxLength(200) readonly code?: string;
}

class PasskeyAnswer {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(20_000) readonly answer?: string;
}

class PickForm {
  @IsOptional() @IsString() @MaxLength(200) readonly to?: string;
  @IsOptional() @IsString() @MaxLength(40) readonly personId?: string;
}

interface Drawn {
  readonly to?: string;
  readonly ended?: boolean;
  readonly kept?: boolean;
  readonly wrong?: string;
  readonly field?: string;
  readonly signInName?: string;
}

/** Where people sign in: by passkey, or by name, password and code. In a demo, and nowhere else, by picking who to be. */
@Controller('sign-in')
export class SignInPage {
  constructor(
    private readonly queries: QueryBus,
    private readonly passwords: Passwords,
    private readonly passkeys: Passkeys,
    private readonly tries: Tries,
    private readonly browsers: KnownBrowsers,
    private readonly door: SessionDoor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @PublicPage()
  async show(
    @PageContext() at: VisitorRequest,
    @Req() request: FastifyRequest,
    @Query() { to, ended, kept }: SignInQuery,
  ): Promise<VNode | PageAnswer> {
    const isDemo = await this.queries.execute(new IsDemo());
    // Those who are invented are chosen from once all of them are there.
    if (isDemo && (await this.queries.execute(new HowLookAroundStands())) !== 'no') return goTo('/look-around');
    return this.draw(at, request, { to, ended: ended !== undefined, kept: kept !== undefined });
  }

  @Post()
  @PublicPage()
  async byPassword(
    @PageContext() at: VisitorRequest,
    @Body() { to, signInName = '', password = '', code = '' }: PasswordForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const account = nameKey(signInName);
    const known = await this.browsers.of(account, request, this.clock.now());
    const who = { account, network: networkOf(request.ip), known };
    const wait = await this.tries.begin(who, this.clock.now());
    if (wait !== null) return this.tooEarly(at, { request, reply }, { to, signInName }, wait);
    const found = await this.passwords.whoComesIn({ signInName, password, code }, this.clock.now(), at.requestId);
    if (found === null || !(await this.mayComeIn(found.personId))) {
      return {
        status: 422,
        page: await this.draw(at, request, { to, signInName, wrong: signInWords(at.language).wrong, field: 'signInName' }),
      };
    }
    await this.tries.succeeded(who);
    await this.door.letIn(found.personId, { request, reply }, { what: found.factor });
    return goTo(await this.door.wayOn(found.personId, request, to));
  }

  @Post('passkey')
  @PublicPage()
  async byPasskey(
    @PageContext() at: VisitorRequest,
    @Body() { to, answer = '' }: PasskeyAnswer,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    const personId = await this.passkeys.whoComesIn(answer, this.door.originOf(request), this.clock.now());
    if (personId === null || !(await this.mayComeIn(personId))) {
      return { status: 422, page: await this.draw(at, request, { to, wrong: signInWords(at.language).passkeyWrong, field: '' }) };
    }
    await this.door.letIn(personId, { request, reply }, { what: 'signed_in_by_passkey' });
    return goTo(await this.door.wayOn(personId, request, to));
  }

  @Post('pick')
  @PublicPage()
  async pick(
    @PageContext() at: VisitorRequest,
    @Body() { to, personId }: PickForm,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageAnswer> {
    if (!(await this.queries.execute(new IsDemo()))) return goTo('/sign-in');
    const people = await this.queries.execute(new ListActivePeople());
    const person = people.find(({ id }) => id === personId);
    if (person === undefined) {
      return { status: 422, page: await this.draw(at, request, { to, wrong: signInWords(at.language).notThere, field: 'personId' }) };
    }
    await this.door.letIn(person.id, { request, reply });
    return goTo(await this.door.wayOn(person.id, request, to));
  }

  private async mayComeIn(personId: string): Promise<boolean> {
    return (await this.queries.execute(new FindPerson(personId)))?.active === true;
  }

  private async tooEarly(
    at: VisitorRequest,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    drawn: Drawn,
    wait: number,
  ): Promise<PageAnswer> {
    void reply.header('retry-after', wait);
    return { status: 429, page: await this.draw(at, request, { ...drawn, wrong: signInWords(at.language).wait(wait), field: '' }) };
  }

  private async draw(
    at: VisitorRequest,
    request: FastifyRequest,
    { to, ended = false, kept = false, wrong, field = '', signInName }: Drawn,
  ): Promise<VNode> {
    const errors = wrong === undefined ? [] : [{ field, message: wrong }];
    const form = { name: 'sign-in', values: { to, signInName }, errors, commandId: '', csrf: '' };
    const isDemo = await this.queries.execute(new IsDemo());
    if (isDemo) return LookAroundView({ at, form, ended, kept, people: await this.everybody(at) });
    if ((await this.queries.execute(new ListActivePeople())).length === 0) {
      const isOffered = (await this.queries.execute(new HowLookAroundStands())) === 'offered';
      return NobodyYetView({ at, isOffered, port: request.socket.localPort });
    }
    const passkeyOptions = await this.passkeys.signInOptions(this.door.originOf(request), this.clock.now());
    return SignInView({ at, form, ended, kept, passkeyOptions });
  }

  private async everybody(at: VisitorRequest) {
    const roles = standardWords(at.language).personRole;
    const people = await this.queries.execute(new ListActivePeople());
    return oneForEachRoleFirst(people.toSorted(byName(at.language))).map((person) => ({
      value: person.id,
      label: person.name,
      hint: person.roles.map((role) => roles[role]).join(', ') || undefined,
    }));
  }
}

/** Who has a role alone shows what it is; then everybody else. */
function oneForEachRoleFirst<Person extends { readonly roles: readonly PersonRole[] }>(people: readonly Person[]): readonly Person[] {
  const first = new Set<Person>();
  for (const role of personRoles) {
    const bearers = people.filter((person) => person.roles.includes(role) && !first.has(person));
    const [plainest] = bearers.toSorted((one, other) => one.roles.length - other.roles.length);
    if (plainest !== undefined) first.add(plainest);
  }
  return [...first, ...people.filter((person) => !first.has(person))];
}
