import { generate } from 'otplib';
import type { Actor } from '../../test/support/acting.js';
import { firstCoordinator, person } from '../../test/support/people.js';
import { PageVisitor, type SeenPage } from '../../test/support/page-visitor.js';
import { testService, type TestService, type TestServiceOptions } from '../../test/support/service.js';
import { WindowVisitor } from '../../test/support/window-visitor.js';

export const PASSWORD = 'marmalade tractor violet seven';
export const CODE = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b(?!-)/;
const RECOVERY = /\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b/g;
const AGENT = { 'user-agent': 'Mozilla/5.0 (X11; Linux x64) Firefox/140.0' };

/** A service with two coordinators who are administrators, and windows in which people come to sign in. */
export class AccountsGround {
  private constructor(
    readonly service: TestService,
    readonly coordinator: Actor,
    readonly colleague: Actor,
  ) {}

  static async begin(options: TestServiceOptions = {}): Promise<AccountsGround> {
    const service = await testService(options);
    const coordinator = await firstCoordinator(service.url);
    return new AccountsGround(service, coordinator, await person(service.url, coordinator, 'Alex Reed', ['coordinator', 'administrator']));
  }

  later(seconds: number): void {
    this.service.clock.advance(seconds * 1000);
  }

  async rowsOf(statement: string, values: unknown[] = []): Promise<readonly unknown[]> {
    return (await this.service.sources.pool.query(statement, values)).rows;
  }

  browser(): WindowVisitor {
    return new WindowVisitor(this.service.url, AGENT);
  }

  /** Somebody who has shown a factor just now. */
  freshly({ id }: Pick<Actor, 'id'>): Promise<PageVisitor> {
    return PageVisitor.signedIn(this.service, id);
  }

  person(name: string, roles: readonly string[]): Promise<Actor> {
    return person(this.service.url, this.coordinator, name, roles);
  }

  /** Sends a form of the page on which somebody is let in, whichever of its forms it draws. */
  async codeOf(visitor: PageVisitor, personId: string, then: string): Promise<SeenPage> {
    const path = `/people/${personId}/sign-in`;
    const page = await visitor.sees(path);
    return visitor.sends({ ...page, html: page.html.replace(/action="[^"]*sign-in\/[a-z-]+"/, `action="${path}/${then}"`) }, 'sign-in-of');
  }

  async invited(personId: string): Promise<string> {
    const { text } = await this.codeOf(await this.freshly(this.coordinator), personId, 'invite');
    return CODE.exec(text)![0];
  }

  async joined(code: string, at = this.browser()): Promise<WindowVisitor> {
    const { location } = await at.sends(await at.sees('/join'), 'join', { code });
    if (location !== '/account/set-up') throw new Error(`the code ${code} was not taken`);
    return at;
  }

  codeNow(seed: string): Promise<string> {
    return generate({ secret: seed, epoch: Math.floor(this.service.clock.now().getTime() / 1000) });
  }

  /** A person with a password, an authenticator and ten recovery codes, signed in. */
  async withPassword(signInName: string) {
    const { id } = await this.person(`Pat ${signInName}`, ['coordinator']);
    const at = await this.joined(await this.invited(id));
    const app = await at.sends(await at.sees('/account/set-up'), 'password', { signInName, password: PASSWORD });
    const seed = /name="seed" value="([A-Z2-7]+)"/.exec(app.html)![1]!;
    const codes = await at.sends(app, 'authenticator', { code: await this.codeNow(seed) });
    const recovery = [...codes.text.matchAll(RECOVERY)].map(([code]) => code);
    await at.sends(codes, 'kept');
    this.later(60);
    return { id, at, seed, recovery };
  }

  async signIn(fields: Readonly<Record<string, string>>, at = this.browser()): Promise<SeenPage> {
    return at.sends(await at.sees('/sign-in'), 'sign-in', fields);
  }
}
