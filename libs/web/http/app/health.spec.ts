import request from 'supertest';
import type { ReadinessProbe } from './readiness.js';
import { sampleApp, type SampleApp } from './sample-app.testkit.js';

let sample: SampleApp;
const readiness: ReadinessProbe[] = [];

beforeAll(async () => {
  sample = await sampleApp({ readiness });
});
afterAll(() => sample.close());

const http = () => request(sample.app.getHttpServer());
const probes = (...list: ReadinessProbe[]) => readiness.splice(0, readiness.length, ...list);
const works = async () => ({ ok: true, lagSeconds: 0 });

describe('the state of the service', () => {
  it('is alive whatever else has failed', async () => {
    probes({ name: 'database', needed: true, check: async () => ({ ok: false }) });
    const answer = await http().get('/livez');
    expect([answer.status, answer.body]).toEqual([200, { ok: true }]);
  });

  it('is ready where everything needed works, with the figures of each part', async () => {
    probes({ name: 'database', needed: true, check: works });
    const answer = await http().get('/readyz');
    expect([answer.status, answer.body]).toEqual([
      200,
      { ok: true, checks: [{ name: 'database', needed: true, ok: true, lagSeconds: 0 }] },
    ]);
  });

  it('stays ready while one projection is stopped, and says so', async () => {
    probes(
      { name: 'database', needed: true, check: works },
      { name: 'projection thing_list', needed: false, check: async () => ({ ok: false, detail: 'stopped' }) },
    );
    const answer = await http().get('/readyz');
    expect([answer.status, answer.body.ok, answer.body.checks[1]]).toEqual([
      200,
      true,
      { name: 'projection thing_list', needed: false, ok: false, detail: 'stopped' },
    ]);
  });

  it('is not ready where something needed fails or its check throws, and tells nothing of the inside', async () => {
    const check = async () => {
      throw new Error('password of postgres is hunter2');
    };
    probes({ name: 'database', needed: true, check });
    const answer = await http().get('/readyz');
    expect([answer.status, answer.body.ok, answer.headers['retry-after']]).toEqual([503, false, '2']);
    expect(answer.text + sample.logged.join('')).not.toMatch(/hunter2/);
    expect(sample.logged.join('')).toMatch(/"event":"probe_failed"/);
  });
});
