import { randomUUID } from 'node:crypto';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { agency, followUp, intervention, peer } from '../../src/cases/domain/case.testkit.js';
import { PersonalTokens } from '../../src/accounts/personal-tokens.js';
import { OPERATOR, rights, type Right } from '../../src/rights.js';
import type { TestService } from '../support/service.js';
import { bearer, operator } from '../support/who-acts.js';
import { idsFor } from './also-sent.js';
import type { AskedRoute } from './asked-routes.js';

/** What came of asking: past the right; told that it is not theirs; told what they would be told of nothing; not known at all. */
export type Came = 'through' | 'refused' | 'nothing' | 'unknown';

export interface Answered {
  readonly came: Came;
  /** What it says, without what differs from one answer to the next: ids, and the number of the request. */
  readonly said: string;
  readonly status: number;
  readonly code: string;
}

/** How a command is asked for: as somebody does who has seen nothing newer than the beginning, or otherwise. */
export type How = 'stale' | 'plain' | 'badly';

const MANY = 24;
const AN_ID = /[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g;
const DIFFERING: ReadonlySet<string> = new Set(['date', 'x-request-id', 'keep-alive', 'content-length', 'connection']);
const FIXED: Readonly<Record<string, string>> = {
  agencyId: agency,
  memberId: peer,
  followUpId: followUp,
  interventionId: intervention,
  version: '1',
  name: 'no_such_read_model',
  fact: 'agency',
};

/** Asks as many people, over the API and at the pages, and says what came of it. */
export class MatrixCaller {
  private readonly sessions = new Map<string, Promise<{ readonly cookie: string; readonly csrf: string }>>();
  /** Of each person one that may be revoked: of somebody else's they are told what they are told of nothing. */
  private readonly tokens = new Map<string, string>();

  constructor(
    private readonly service: TestService,
    /** A release that is out. */
    private readonly released: Readonly<Record<string, string>>,
  ) {}

  /** Signs somebody in both ways, and makes them a token of their own. */
  async signIn(actor: string): Promise<void> {
    const { app, clock } = this.service;
    const issued = app.get(PersonalTokens, { strict: false }).issue(actor, { label: 'to be revoked', scope: 'read' }, clock.now());
    const [{ id }] = await Promise.all([issued, bearer(this.service.url, actor), this.session(actor)]);
    this.tokens.set(actor, id);
  }

  /**
   * A command is asked for with the revision of nothing: whoever gets past the right is told that theirs is stale, and nothing changes.
   *
   * @param actor null where nobody is signed in
   */
  async ask(route: AskedRoute, actor: string | null, ids: Readonly<Record<string, string>>, how: How = 'stale'): Promise<Answered> {
    const own = actor === null ? undefined : this.tokens.get(actor);
    const all: Readonly<Record<string, string>> = {
      ...FIXED,
      ...this.released,
      ...(own !== undefined && { tokenId: own }),
      ...idsFor[route.name],
      ...ids,
    };
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => all[name] ?? followUp);
    const answer = await fetch(`${this.service.url}${path}${queryOf(route)}`, {
      method: route.method,
      redirect: 'manual',
      ...(route.api ? await this.overApi(route, actor, ids, how) : await this.atPage(route, actor, ids, how)),
    });
    const text = await answer.text();
    const headers = [...answer.headers].filter(([name]) => !DIFFERING.has(name));
    const code = route.api ? codeIn(text) : '';
    const said = `${answer.status} ${JSON.stringify(headers)} ${text}`.replaceAll(AN_ID, 'an id');
    return { came: cameOf(route, answer, code), said, status: answer.status, code };
  }

  private async overApi({ method, body }: AskedRoute, actor: string | null, ids: object, how: How): Promise<RequestInit> {
    const { url } = this.service;
    const shown = actor === null ? {} : actor === OPERATOR ? await operator(url) : await bearer(url, actor);
    if (method === 'GET') return { headers: shown };
    const headers = { ...shown, 'content-type': 'application/json', ...(how === 'stale' && { 'if-match': '"0"' }) };
    return { headers, body: JSON.stringify(how === 'badly' ? { narrative: 'what somebody said' } : { ...body, ...about(body, ids) }) };
  }

  private async atPage({ method, body }: AskedRoute, actor: string | null, ids: object, how: How): Promise<RequestInit> {
    const { cookie, csrf } = actor === null ? { cookie: '', csrf: '' } : await this.session(actor);
    const headers = { accept: 'text/html', cookie, 'sec-fetch-site': 'same-origin', 'sec-fetch-dest': 'document' };
    if (method === 'GET') return { headers };
    const fields = how === 'badly' ? { narrative: 'what somebody said' } : { ...body, ...about(body, ids) };
    const own = { csrf, commandId: randomUUID(), sure: 'true', ...(how === 'stale' && { revision: '0' }) };
    return { headers, body: new URLSearchParams({ ...(fields as Record<string, string>), ...own }) };
  }

  private session(actor: string) {
    const known = this.sessions.get(actor);
    if (known !== undefined) return known;
    const { sessions } = this.service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const now = this.service.clock.now();
    const begun = sessions.begin(actor, now).then(async (id) => ({ cookie: `session=${id}`, csrf: (await sessions.find(id, now))!.csrf }));
    this.sessions.set(actor, begun);
    return begun;
  }
}

/** Whom a body names, where it names somebody. */
function about(body: object, ids: object): object {
  return Object.fromEntries(Object.entries(ids).filter(([name]) => name === 'memberId' && name in body));
}

function queryOf({ path }: AskedRoute): string {
  return path.endsWith('/possible-duplicates')
    ? `?agencyId=${agency}&incidentType=other`
    : path.endsWith('/revoke') || path.endsWith('/roles/decide')
      ? '?role=approver'
      : '';
}

function cameOf(route: AskedRoute, answer: Response, code: string): Came {
  if (answer.status === 401 || code === 'actor_inactive' || answer.headers.get('location')?.startsWith('/sign-in')) return 'unknown';
  if (!route.api) return answer.status === 404 ? 'nothing' : answer.status === 403 ? 'refused' : 'through';
  if (code === 'case_not_found') return 'nothing';
  if (!route.rights.some((name) => (rights[name] as Right).otherwise.code === code)) return 'through';
  return answer.status === 404 ? 'nothing' : 'refused';
}

function codeIn(text: string): string {
  try {
    return (JSON.parse(text) as { readonly code?: string }).code ?? '';
  } catch {
    return '';
  }
}

/** All of them, some at a time. */
export async function inFlight<Each, Result>(all: readonly Each[], one: (each: Each) => Promise<Result>): Promise<readonly Result[]> {
  const results = new Array<Result>(all.length);
  let next = 0;
  const line = async (): Promise<void> => {
    for (let at = next++; at < all.length; at = next++) results[at] = await one(all[at]!);
  };
  await Promise.all(Array.from({ length: MANY }, line));
  return results;
}
