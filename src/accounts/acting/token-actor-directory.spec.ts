import { access } from 'node:fs/promises';
import { openEventLog } from '../../../libs/web/logging/index.js';
import { PAGE_EDGE, type PageEdge } from '../../../libs/web/forms/index.js';
import { firstCoordinator, person } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { bearer, operator } from '../../../test/support/who-acts.js';
import type { Actor } from '../../../test/support/acting.js';
import { operatorKeyFile } from '../operator-key.js';
import { PersonalTokens, type TokenScope } from '../personal-tokens.js';

type Headers = Readonly<Record<string, string>>;

describe('who acts over the API', () => {
  let service: TestService;
  let coordinator: Actor;
  const logged: string[] = [];
  beforeAll(async () => {
    service = await testService({ log: openEventLog('debug', { write: (line) => void logged.push(line) }) });
    coordinator = await firstCoordinator(service.url);
  });
  afterAll(() => service.end());

  const tokens = () => service.app.get(PersonalTokens, { strict: false });
  const issued = async (scope: TokenScope, id = coordinator.id) => {
    const { token } = await tokens().issue(id, { label: 'a program', scope }, service.clock.now());
    return token;
  };
  const sent = async (method: 'GET' | 'POST', path: string, headers: Headers, body: object = {}, remoteAddress = '127.0.0.1') => {
    const all = { host: 'localhost', 'content-type': 'application/json', ...headers };
    const payload = method === 'POST' ? JSON.stringify(body) : undefined;
    const answer = await service.app.inject({ method, url: `/api/v1${path}`, headers: all, payload, remoteAddress });
    return { status: answer.statusCode, code: (answer.json() as { code?: string }).code, text: answer.payload };
  };
  const as = (token: string) => ({ authorization: `Bearer ${token}` });

  it('is the person of the token, until it is revoked', async () => {
    const { id, token } = await tokens().issue(coordinator.id, { label: 'a program', scope: 'act' }, service.clock.now());
    expect((await sent('POST', '/cases', as(token))).status).toBe(201);
    await tokens().revoke(coordinator.id, id, service.clock.now());
    const [revoked, unknown] = [await sent('GET', '/cases', as(token)), await sent('GET', '/cases', as(`aw_${'x'.repeat(43)}`))];
    expect([revoked.status, revoked.code]).toEqual([401, 'token_not_good']);
    const same = (text: string) => text.replace(/"instance":"[^"]+"/, '');
    expect(same(revoked.text)).toBe(same(unknown.text));
  });

  it('does nothing and opens nothing by a token that only reads', async () => {
    const token = await issued('read');
    const { id } = await coordinator.does('/cases', { callBackContact: 'Desk, 816-555-0143' });
    expect((await sent('GET', `/cases/${id}`, as(token))).status).toBe(200);
    expect((await sent('POST', '/cases/search', as(token), { reference: 'aw-26-7k3fq' })).status).not.toBe(403);
    const opening = { contact: 'call_back_contact', purpose: 'arrange_response' };
    const refused = [
      await sent('POST', '/cases', as(token)),
      await sent('POST', `/cases/${id}/contacts/open`, as(token), opening),
      await sent('POST', '/operations/projections/people/rebuild', as(token)),
    ];
    expect(refused.map(({ status, code }) => [status, code])).toEqual(refused.map(() => [403, 'token_reads_only']));
  });

  it('is nobody once the person is deactivated, whose roles count as they are now', async () => {
    const someone = await person(service.url, coordinator, 'Kim', ['coordinator']);
    const token = await issued('act', someone.id);
    expect((await sent('POST', '/cases', as(token))).status).toBe(201);
    await coordinator.does(`/people/${someone.id}/roles/revoke`, { role: 'coordinator' });
    expect((await sent('POST', '/cases', as(token))).code).toBe('coordinator_only');
    await coordinator.does(`/people/${someone.id}/deactivate`);
    expect((await sent('GET', '/cases', as(token))).code).toBe('actor_inactive');
  });

  it('is nobody by a session, an id, or a token anywhere else than in its header', async () => {
    const { sessions } = service.app.get<PageEdge>(PAGE_EDGE, { strict: false });
    const session = await sessions.begin(coordinator.id, service.clock.now());
    const token = await issued('act');
    const tried = [
      await sent('GET', '/cases', { cookie: `session=${session}` }),
      await sent('GET', '/cases', { cookie: `session=${token}; token=${token}` }),
      await sent('GET', '/cases', { actor: coordinator.id }),
      await sent('GET', '/cases', { 'x-token': token, 'proxy-authorization': `Bearer ${token}` }),
      await sent('GET', '/cases', { authorization: `Basic ${Buffer.from(`x:${token}`).toString('base64')}` }),
      await sent('GET', '/cases', { authorization: `Operator ${token}` }),
    ];
    expect(tried.map(({ code }) => code)).toEqual(tried.map(() => 'token_not_good'));
  });

  it('is the operator by the key of this run, from this machine alone, and does no more than they may', async () => {
    const key = await operator(service.url);
    const first = (headers: Headers, from?: string) => sent('POST', '/people/first', headers, { name: 'Kim' }, from);
    expect((await first(key)).code).toBe('somebody_exists');
    const elsewhere = [
      await first(key, '10.0.0.5'),
      await first(key, '::ffff:192.168.1.7'),
      await first({ ...key, 'x-forwarded-for': '10.0.0.5' }),
      await first({ ...key, forwarded: 'for=10.0.0.5' }),
      await first({ authorization: `${key.authorization}x` }),
      await first({ authorization: key.authorization.replace('Operator', 'Bearer') }),
      await first({}),
    ];
    expect(elsewhere.map(({ status, code }) => [status, code])).toEqual(elsewhere.map(() => [401, 'token_not_good']));
    expect((await first(await bearer(service.url, coordinator.id))).code).toBe('operator_only');
    const others = await Promise.all(['/cases', '/people', '/policy', '/agencies'].map((path) => sent('GET', path, key)));
    others.push(await sent('POST', '/cases', key), await sent('POST', '/operations/projections/people/rebuild', key));
    expect(others.map(({ status, code }) => [status, code])).toEqual(others.map(() => [403, 'for_people_only']));
  });

  it('is nobody else for the operator, where people are real', async () => {
    const key = await operator(service.url);
    const asked = await sent('POST', '/operator/tokens', key, { personId: coordinator.id });
    expect([asked.status, asked.code]).toEqual([409, 'not_a_demo']);
    expect((await sent('POST', '/operator/demo', key)).code).toBe('system_not_empty');
    expect((await sent('POST', '/operator/tokens', await bearer(service.url, coordinator.id), { personId: coordinator.id })).code).toBe(
      'operator_only',
    );
    expect((await sent('POST', '/operator/demo', await bearer(service.url, coordinator.id))).code).toBe('operator_only');
  });

  it('is written in no line of the log, and no answer but the one that makes it', async () => {
    const token = await issued('act');
    const secret = token.slice('aw_'.length);
    const key = (await operator(service.url)).authorization.replace('Operator ', '');
    const answers = [
      await sent('GET', '/cases', as(token)),
      await sent('GET', '/nowhere', as(token)),
      await sent('POST', '/cases', as(token), { notes: 'x' }),
      await sent('GET', '/cases', as(`${token}x`)),
      await sent('POST', '/cases', { authorization: `Operator ${key}` }),
      await sent('GET', '/cases', { authorization: `Operator ${key}` }, {}, '10.0.0.5'),
    ];
    await tokens().revokeAllOf(coordinator.id, service.clock.now());
    answers.push(await sent('GET', '/cases', as(token)));
    const told = [...answers.map(({ text }) => text), ...logged].join('\n');
    expect(logged.length).toBeGreaterThan(5);
    for (const each of [secret, key])
      expect([told.includes(each), told.includes(Buffer.from(each).toString('base64'))]).toEqual([false, false]);
  });

  it('has another operator after each start, and none once the service has ended', async () => {
    const before = await operator(service.url);
    service = await service.restart();
    const first = (headers: Headers) => sent('POST', '/people/first', headers, { name: 'Kim' });
    expect((await first(before)).code).toBe('token_not_good');
    expect((await first(await operator(service.url))).code).toBe('somebody_exists');
    await service.stop();
    await expect(access(operatorKeyFile(service.config.dataDir))).rejects.toThrow('ENOENT');
    service = await service.restart();
  });
});
