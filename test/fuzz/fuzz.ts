import pg from 'pg';
import { PAGE_EDGE, type PageEdge } from '../../libs/web/forms/index.js';
import { everyPage } from '../pages/every-page.js';
import type { PageGround } from '../pages/page-ground.js';
import { Chance } from './chance.js';
import { faultsOf, standingStill } from './findings.js';
import { HELD_MS, heldMeter } from './held.js';
import type { Known } from './hostile-values.js';
import { apiDocument, apiRequest, formRequest, type FuzzRequest } from './requests.js';
import { bearer } from '../support/who-acts.js';

/** What was slow once, by a collection of garbage or by another process of the machine, is fast in one of these. */
const AGAIN = 6;

export interface FuzzReport {
  readonly sent: number;
  /** How often each status was answered. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly findings: readonly string[];
}

/**
 * Sends so many requests to the API and to the forms of the pages, made by a seed, one after the other, and tells what must not be:
 * an answer of 5xx, a sealed text in an answer, a row after a refusal by right, a request that holds the event loop, a read
 * model that stands still.
 *
 * @param untilMs stops before all are sent
 */
export async function fuzz(
  ground: PageGround,
  { requests, seed, untilMs = Infinity }: { readonly requests: number; readonly seed: number; readonly untilMs?: number },
): Promise<FuzzReport> {
  const { service } = ground;
  const chance = new Chance(seed);
  const document = await apiDocument();
  const database = new pg.Pool({ connectionString: service.database.superuserUrl, max: 1 });
  database.on('error', () => undefined);
  const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
  const known = await knownOn(ground, database);
  const nobody = await outsider(ground);
  const actors = [...Object.values(ground.people), nobody];
  const findings: string[] = [];
  const statuses: Record<string, number> = {};
  const planted: string[] = [];
  const meter = heldMeter();
  const end = performance.now() + untilMs;

  const send = ({ method, address, headers, body }: FuzzRequest) =>
    meter.of(async () => {
      const answer = await fetch(`${service.url}${address}`, { method, headers, body, redirect: 'manual' });
      return { status: answer.status, said: await answer.text() };
    });
  const rowsBy = async (actor: string): Promise<string> => {
    const { rows } = await database.query<{ readonly events: string; readonly keys: string }>(
      `SELECT (SELECT count(*) FROM event_store.events WHERE metadata ->> 'actor' = $1) AS events, (SELECT count(*) FROM vault.keys) AS keys`,
      [actor],
    );
    return JSON.stringify(rows[0]);
  };
  const tell = (what: string, { method, address, body }: FuzzRequest) =>
    findings.push(`${what}: ${method} ${address} ${(body ?? '').slice(0, 300)}`);

  const judge = async (request: FuzzRequest, actor: string, isForm: boolean): Promise<void> => {
    const before = await rowsBy(actor);
    const { status, said, heldMs } = await send(request);
    statuses[status] = (statuses[status] ?? 0) + 1;
    const isLeft = status === 403 && (await rowsBy(actor)) !== before;
    // A form that is refused shows what was typed into it.
    const sealed = planted.concat(isForm ? [] : request.markers);
    for (const fault of faultsOf({ address: request.address, status, said, sealed, isLeft })) tell(fault, request);
    planted.push(...request.markers);
    if (planted.length > 400) planted.splice(0, planted.length - 400);
    if (heldMs > HELD_MS) {
      const again: number[] = [];
      for (let times = 0; times < AGAIN; times++) again.push((await send(request)).heldMs);
      if (Math.min(...again) > HELD_MS) tell(`holds the event loop ${Math.min(heldMs, ...again).toFixed(0)} ms`, request);
    }
  };

  let sent = 0;
  while (sent < requests && performance.now() < end) {
    const actor = chance.of(actors);
    if (chance.happens(0.7)) {
      await judge(apiRequest(document, chance, known, await bearer(service.url, actor)), actor, false);
      sent += 1;
      continue;
    }
    const page = chance.of(everyPage);
    const who = page.as === null ? actor : ground.people[page.as];
    const cookie = `session=${await sessions.begin(who, service.clock.now())}`;
    const drawn = await send({ method: 'GET', address: page.path(ground), headers: { cookie, accept: 'text/html' }, markers: [] });
    if (drawn.status >= 500) findings.push(`answered ${drawn.status}: GET ${page.path(ground)}`);
    // Several ways of filling in one page: drawing it again each time would be most of the work.
    for (let times = 0; times < 4 && sent < requests; times++) {
      const request = formRequest(drawn.said, chance, cookie);
      if (request !== null) await judge(request, who, true);
      sent += 1;
    }
  }
  meter.stop();
  findings.push(...(await standing(ground, database)));
  await database.end();
  return { sent, statuses, findings };
}

/** Read models that do not run, or have set something aside, once everything sent is in them. */
async function standing({ service }: PageGround, database: pg.Pool): Promise<readonly string[]> {
  const { rows } = await database.query<{ readonly last: string }>('SELECT max(position) AS last FROM event_store.events');
  return standingStill(service.sources.runner, () => service.projected(BigInt(rows[0]!.last)));
}

/** Somebody who is active and may do nothing. */
async function outsider({ service, people }: PageGround): Promise<string> {
  const headers = { ...(await bearer(service.url, people.coordinator)), 'content-type': 'application/json' };
  const body = JSON.stringify({ name: 'Out Sider', anotherOfThisName: true });
  const answer = await fetch(`${service.url}/api/v1/people`, { method: 'POST', headers, body });
  return ((await answer.json()) as { readonly id: string }).id;
}

async function knownOn({ cases, agencies, people, promise }: PageGround, database: pg.Pool): Promise<Known> {
  const { rows } = await database.query<{ readonly name: string; readonly value: string }>(
    `SELECT DISTINCT name, value FROM event_store.events, json_each_text(data) AS field (name, value)
      WHERE value IS NOT NULL AND name IN ('interventionId', 'followUpId', 'referralId', 'unitId', 'agreementId', 'trainingId')`,
  );
  const found = new Map<string, string[]>();
  for (const { name, value } of rows) found.set(name, [...(found.get(name) ?? []), value]);
  const ids: Record<string, readonly string[]> = {
    ...Object.fromEntries(found),
    caseId: Object.values(cases),
    agencyId: agencies,
    personId: Object.values(people),
    memberId: Object.values(people),
    contactId: [promise],
    id: ['requests-2025-Y', 'contacts-2025-Y', promise],
    yearId: ['requests-2025', 'contacts-2025'],
    releaseId: ['requests-2025-Y', 'requests-2025-Q1'],
    version: ['1', '2'],
    name: ['cases', 'case_list', 'people'],
  };
  return { ids, anyIds: Object.values(ids).flat() };
}
