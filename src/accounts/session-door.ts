import { Inject, Injectable } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { PAGE_EDGE, sessionIdOf, setSessionCookie, type PageEdge, type SessionStage } from '../../libs/web/forms/index.js';
import { CLOCK, type Clock } from '../../libs/web/http/index.js';
import { isOwnPath } from '../../libs/web/views/index.js';
import { FindPerson } from '../roster/roster.queries.js';
import { CONFIG, type Config } from '../config/config.js';
import { writeHappened, type AccountHappening } from './account-history.js';
import { deviceOf } from './device.js';
import { KnownBrowsers } from './known-browsers.js';
import type { Origin } from './passkeys.js';
import { PersonalTokens } from './personal-tokens.js';

/** Lets people in: a session begins or goes on under an id that nobody had before, and the browser is given it. */
@Injectable()
export class SessionDoor {
  constructor(
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly database: DataSource,
    private readonly queries: QueryBus,
    private readonly tokens: PersonalTokens,
    private readonly browsers: KnownBrowsers,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Begins a session; the one that the browser had is over. @param what happened, where it belongs into the account's history */
  async letIn(
    personId: string,
    { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
    { stage = 'full', what }: { readonly stage?: SessionStage; readonly what?: AccountHappening } = {},
  ): Promise<void> {
    const now = this.clock.now();
    await this.endOfBefore(personId, now);
    const before = sessionIdOf(request);
    if (before !== undefined) await this.edge.sessions.end(before);
    if (what !== undefined) await writeHappened(this.database, { personId, by: personId, what, at: now });
    if (stage === 'full' && what !== undefined) await this.know(personId, { request, reply });
    setSessionCookie(reply, await this.edge.sessions.begin(personId, now, { stage, device: deviceOf(request.headers['user-agent']) }));
  }

  /** Whoever was away has nothing left of what they had begun: no list shows it as good. */
  private async endOfBefore(personId: string, now: Date): Promise<void> {
    const left = (await this.queries.execute(new FindPerson(personId)))?.lastDeactivatedAt;
    if (left === undefined) return;
    await this.edge.sessions.endBegunBy(personId, left);
    await this.edge.typed.forgetOf(personId, left);
    await this.tokens.revokeMadeBy(personId, left, now);
    await this.browsers.forgetSeenBy(personId, left);
  }

  /** The person has shown a factor: their session goes on, as a full and fresh one, under a new id. */
  async renew({ request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply }): Promise<void> {
    setSessionCookie(reply, await this.edge.sessions.renew(sessionIdOf(request)!, this.clock.now()));
  }

  /** From now on the browser is one in which this person has signed in before. */
  async know(personId: string, edge: { readonly request: FastifyRequest; readonly reply: FastifyReply }): Promise<void> {
    await this.browsers.know(personId, edge, this.clock.now());
  }

  /**
   * Where somebody goes on who came in: to the page that they asked for, or to the form that they had sent too late, or to their first
   * page.
   */
  async wayOn(personId: string, request: FastifyRequest, to: string | undefined): Promise<string> {
    if (to !== undefined && isOwnPath(to)) return to;
    return (await this.edge.typed.wayBack(personId, this.clock.now(), request.id)) ?? '/';
  }

  /** Where the pages are, as the browser sees them: the host was checked before anything else. */
  originOf(request: FastifyRequest): Origin {
    const origin = this.config.reach.publicUrl ?? `${request.protocol}://${request.headers.host}`;
    return { origin, rpId: new URL(origin).hostname, rpName: this.edge.site.programName };
  }
}

/** Where to go on: a page of ours, or the first one. */
export function ownPage(to: string | undefined): string {
  return to !== undefined && isOwnPath(to) ? to : '/';
}
