import { randomUUID } from 'node:crypto';
import { generate } from 'otplib';
import type { DomainEvent } from '../../libs/event-sourcing/index.js';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { Passwords } from '../../src/accounts/passwords.js';
import { PersonalTokens } from '../../src/accounts/personal-tokens.js';
import { newSeed } from '../../src/accounts/secrets/authenticator.js';
import { madeUpReleases } from '../../src/figures/reading/released-years.testkit.js';
import { NoticeWishesOf } from '../../src/notices/notice-wishes.js';
import { cameOut, given } from '../../src/statistics/events-given.testkit.js';
import { personRoles } from '../../src/vocabulary/index.js';
import type { TestService } from '../support/service.js';
import type { AskedRoute } from './asked-routes.js';
import { inFlight, MatrixCaller, type Answered } from './matrix-caller.js';

type Fields = Readonly<Record<string, string>>;

/** Something that belongs to one person alone, and a request that names one. */
export interface OwnThing {
  readonly what: string;
  readonly route: string;
  /** Where its rows are, by person. */
  readonly table: string;
  /** Of the person to whom it all belongs, as these named it; of nobody; and as its owner names it. */
  readonly names: { readonly another: Fields; readonly nobody: Fields; readonly own: Fields };
}

/** Who reaches for what is another's: in each role, and in none. */
export const reaching = [...personRoles, 'nobody'] as const;
export type Reaching = (typeof reaching)[number];

const PASSWORD = 'marmalade tractor violet seven';
/** What differs between two drawings of one page: what a passkey is asked, and what has an id. */
const DRAWN = /challenge&quot;:&quot;[\w-]+|[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;

/** Somebody who has one of everything that is nobody else's, and others who reach for it. */
export class OwnGround {
  readonly owner = randomUUID();
  readonly who = Object.fromEntries(reaching.map((role) => [role, randomUUID()])) as Readonly<Record<Reaching, string>>;
  private readonly caller: MatrixCaller;

  constructor(
    readonly service: TestService,
    private readonly routes: readonly AskedRoute[],
  ) {
    this.caller = new MatrixCaller(service, {});
  }

  /** Everybody is there, can sign in by password, and is signed in; of two years all is out. */
  async begin(): Promise<void> {
    await this.person(this.owner, []);
    for (const role of reaching) await this.person(this.who[role], role === 'nobody' ? [] : [role]);
    const released = madeUpReleases({ requests: 110, contacts: 150, years: [2024, 2025] });
    await this.service.projected(await cameOut(this.service, released));
    await inFlight([this.owner, ...Object.values(this.who)], async (id) => {
      await this.canSignIn(id);
      await this.caller.signIn(id);
    });
  }

  async person(id: string, roles: readonly string[]): Promise<void> {
    const then = roles.map((role): DomainEvent => ({ type: 'RoleGranted', data: { role } }));
    await this.service.projected(
      await given(this.service, `person-${id}`, [{ type: 'PersonAdded', data: { name: 'Somebody Else' } }, ...then]),
    );
  }

  /** One of everything. */
  async ownThings(): Promise<readonly OwnThing[]> {
    const { app, clock, sources } = this.service;
    const now = clock.now();
    const { sessions, typed } = app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const [recovery] = await app.get(Passwords, { strict: false }).makeRecoveryCodes(this.owner, now);
    const { id: tokenId } = await app.get(PersonalTokens, { strict: false }).issue(this.owner, { label: 'Quillon', scope: 'act' }, now);
    await sessions.begin(this.owner, now, { device: 'Quillon' });
    const [row] = (await sources.pool.query("SELECT handle FROM service.sessions WHERE device = 'Quillon'")).rows as { handle: string }[];
    await sources.pool.query(
      `INSERT INTO accounts.passkeys (credential_id, person_id, public_key, counter, transports, label, made_at)
       VALUES ('quillon', $1, '', 0, '{}', 'Quillon', now())`,
      [this.owner],
    );
    const wished = { way: 'mail', language: 'en', rhythm: 'at_once', dailyAt: 8, quiet: { from: 3, to: 4 }, onCallUntil: null } as const;
    await app.get(NoticeWishesOf, { strict: false }).keep(this.owner, wished, 'quillon@example.org', now);
    const drawn = (personId: string) => ({ personId, path: '/settings', query: '', form: 'settings', drawnAt: now.getTime() });
    await typed.keep(drawn(this.owner), { commandId: randomUUID(), typed: 'Quillon' }, now);
    const kept = (personId: string) => ({ drawnFor: typed.carried(drawn(personId)) });
    const code = (one: string) => ({ to: '/', password: PASSWORD, code: one });
    const wishes = { way: 'none', language: 'en', rhythm: 'at_once', dailyAt: '8' };
    return [
      thing('a token', 'TokensPage.revoke', 'accounts.tokens', (id) => ({ tokenId: id }), [tokenId, randomUUID()]),
      thing('a session', 'AccountPage.endSession', 'service.sessions', (handle) => ({ handle }), [row!.handle, randomUUID()]),
      thing('a passkey', 'AccountPage.removePasskey', 'accounts.passkeys', (credentialId) => ({ credentialId }), ['quillon', 'no-such']),
      thing('a form that is typed in', 'TypedPage.keep', 'service.typed_forms', kept, [this.owner, randomUUID()]),
      thing('what was typed', 'TypedPage.throwAway', 'service.typed_forms', kept, [this.owner, randomUUID()]),
      this.wish('being on call', 'NoticesPage.beginOnCall', { hours: '8' }),
      this.wish('being on call no more', 'NoticesPage.endOnCall', {}),
      this.wish('a notice by way of trial', 'NoticesPage.sendOne', {}, 'notices.notices'),
      this.wish('wishes', 'NoticesPage.save', wishes),
      // Last: whoever shows one goes on in another session.
      thing('a recovery code', 'StepUpPage.byPassword', 'accounts.recovery_codes', code, [recovery!, '0000-0000-0000-0000']),
    ];
  }

  /** What somebody is answered who names it so. */
  async asks(actor: string, { route }: Pick<OwnThing, 'route'>, names: Fields): Promise<Answered> {
    const asked = this.routes.find(({ name }) => name === route)!;
    const fields = Object.entries(names).filter(([name]) => !asked.path.includes(`:${name}`));
    const answer = await this.caller.ask({ ...asked, body: { ...asked.body, ...Object.fromEntries(fields) } }, actor, names, 'plain');
    // A form that is refused says again what was typed into it.
    const said = Object.values(names).reduce((text, typed) => text.replaceAll(`value="${typed}"`, 'what was typed'), answer.said);
    return { ...answer, said: said.replaceAll(DRAWN, 'drawn') };
  }

  /** What stands in a table of a person. */
  async rowsOf(table: string, personId: string): Promise<readonly string[]> {
    const { rows } = await this.service.sources.pool.query(`SELECT t::text AS row FROM ${table} t WHERE person_id = $1 ORDER BY 1`, [
      personId,
    ]);
    return (rows as { row: string }[]).map(({ row }) => row);
  }

  /** Nobody has an address of theirs by which others reach their wishes: they are named beside what is asked. */
  private wish(what: string, route: string, fields: Fields, table = 'notices.wishes'): OwnThing {
    const of = (personId: string) => ({ ...fields, personId });
    return { what, route, table, names: { another: of(this.owner), nobody: of(randomUUID()), own: fields } };
  }

  private async canSignIn(id: string): Promise<void> {
    const passwords = this.service.app.get(Passwords, { strict: false });
    const [seed, now] = [newSeed(), this.service.clock.now()];
    await passwords.set(id, { signInName: id, password: PASSWORD }, now);
    const code = await generate({ secret: seed, epoch: Math.floor(now.getTime() / 1000) });
    await passwords.setAuthenticator(id, { seed, code }, now);
  }
}

function thing(
  what: string,
  route: string,
  table: string,
  named: (id: string) => Fields,
  [theirs, absent]: readonly [string, string],
): OwnThing {
  return { what, route, table, names: { another: named(theirs), nobody: named(absent), own: named(theirs) } };
}
