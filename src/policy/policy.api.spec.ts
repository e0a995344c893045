import { randomUUID } from 'node:crypto';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import supertest from 'supertest';
import type { StoredEvent } from '../../libs/event-sourcing/index.js';
import { testService, type TestService } from '../../test/support/service.js';
import { CommandSender } from '../commands/command-sender.js';
import { addFirstCoordinator } from '../roster/add-first-coordinator/add-first-coordinator.js';
import { defaultPolicyTerms } from '../vocabulary/index.js';
import { POLICY_STREAM } from './domain/policy.events.js';
import { ensureFirstPolicy } from './establish-first-policy/ensure-first-policy.js';
import { PolicyInForce, PolicyVersion } from './policy.queries.js';
import { as } from '../../test/support/who-acts.js';

describe('the policy, over the API', () => {
  let service: TestService;
  let actor: string;

  const publish = (terms: object) => supertest(service.url).post('/api/v1/policy/versions').use(as(service.url, actor)).send({ terms });
  const get = (path: string) => supertest(service.url).get(`/api/v1/policy${path}`).use(as(service.url, actor));
  const ask = () => service.app.get(QueryBus, { strict: false });
  const commandBus = () => service.app.get(CommandBus, { strict: false });
  const ensure = () => ensureFirstPolicy(commandBus(), service.sources.mechanism, service.clock.now().toISOString());

  beforeAll(async () => {
    service = await testService();
    const sender = service.app.get(CommandSender, { strict: false });
    actor = (await addFirstCoordinator(sender, { name: 'Alex Reed', now: service.clock.now().toISOString() })).personId;
  });
  afterAll(() => service.end());

  it('is version 1 with the default terms in an empty system, however many start at once', async () => {
    await Promise.all([ensure(), ensure(), ensure()]);
    const started = '2026-11-23T12:00:00.000Z';
    expect((await get('').expect(200)).body).toEqual({ version: 1, terms: defaultPolicyTerms, effectiveFrom: started });
    expect((await get('/versions').expect(200)).body.versions).toHaveLength(1);
  });

  it('does nothing when the terms in force are published again', async () => {
    expect((await publish(defaultPolicyTerms).expect(200)).body).toMatchObject({ changed: false });
  });

  it('leaves a superseded version as it was', async () => {
    service.clock.advance(60_000);
    const terms = { ...defaultPolicyTerms, coolDownDays: 10 };
    await publish(terms).expect(200);
    const inForce = { version: 2, terms, effectiveFrom: '2026-11-23T12:01:00.000Z' };
    expect(await ask().execute(new PolicyInForce())).toEqual(inForce);
    expect(await ask().execute(new PolicyVersion(1))).toEqual(defaultPolicyTerms);
    expect((await get('/versions/1').expect(200)).body).toEqual({ version: 1, terms: defaultPolicyTerms });
    const { versions } = (await get('/versions').expect(200)).body as { versions: { version: number }[] };
    expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  });

  it('says that there is no such version', async () => {
    expect((await get('/versions/9').expect(404)).body).toMatchObject({ code: 'policy_version_not_found' });
    for (const version of ['first', '1e-7', '-1', '1.5', '1e400', '99999999999999999999', 'NaN']) {
      const { body } = await get(`/versions/${version}`).expect(400);
      expect(body).toMatchObject({ detail: 'The version in the address is not a whole number.', errors: [{ field: 'version' }] });
    }
  });

  it('refuses terms that leave something out, or hold something else', async () => {
    const { ladder, ...withoutLadder } = defaultPolicyTerms;
    const missing = await publish(withoutLadder).expect(400);
    const fields = (missing.body.errors as { field: string }[]).map(({ field }) => field);
    expect(new Set(fields)).toEqual(new Set(['terms.ladder']));
    const more = await publish({ ...defaultPolicyTerms, ladder: [{ ...ladder[0], mandatory: true }, ...ladder.slice(1)] }).expect(400);
    expect(more.body.errors).toEqual([expect.objectContaining({ field: 'terms.ladder.0', code: 'unknown_field' })]);
  });

  it('refuses a ladder that does not end with a closing check, beside the field', async () => {
    const terms = { ...defaultPolicyTerms, ladder: defaultPolicyTerms.ladder.slice(0, -1) };
    const refused = await publish(terms).expect(409);
    expect(refused.body).toMatchObject({ code: 'ladder_closing_check', errors: [expect.objectContaining({ field: 'ladder' })] });
  });

  it('starts with the last version that is understood, and where none is ends with a sentence', async () => {
    const { mechanism } = service.sources;
    const damaged = (await mechanism.store.read(POLICY_STREAM)).map((stored) => ({ ...stored, version: 77 }));
    const [first] = await mechanism.store.read(POLICY_STREAM);
    const holding = (events: readonly StoredEvent[]) => ({
      ...mechanism,
      store: { ...mechanism.store, read: () => Promise.resolve(events) },
    });
    const start = (events: readonly StoredEvent[]) => ensureFirstPolicy(commandBus(), holding(events) as never, '2026-11-23T12:00:00.000Z');
    await start([first!, ...damaged]);
    await expect(start(damaged)).rejects.toThrow(/start the release that wrote it, or restore a backup/);
    expect((await get('/versions')).body.versions).toHaveLength(2);
  });

  it('is published over a version that is damaged, under the next number, and readiness warns until then', async () => {
    const { mechanism } = service.sources;
    const stored = await mechanism.store.read(POLICY_STREAM);
    const { version } = (await get('')).body as { version: number };
    await mechanism.store.append(POLICY_STREAM, stored.at(-1)!.revision, [
      { ...stored.at(-1)!, id: randomUUID(), version: 77, metadata: { ...stored.at(-1)!.metadata, commandId: randomUUID() } },
    ]);
    const warning = async () => (await (await fetch(`${service.url}/readyz`)).json()) as object;
    expect(JSON.stringify(await warning())).toContain('until an administrator publishes another');
    expect((await get('')).body).toMatchObject({ version });
    await publish({ ...defaultPolicyTerms, coolDownDays: 12 }).expect(200);
    expect((await get('')).body).toMatchObject({ version: version + 2, terms: { coolDownDays: 12 } });
    expect(JSON.stringify(await warning())).not.toContain('until an administrator publishes another');
  });
});
