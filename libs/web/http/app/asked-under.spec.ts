import request from 'supertest';
import { sampleApp, type SampleApp } from './sample-app.testkit.js';

const NAME = 'peers.example.org';
const HTTPS = { 'X-Forwarded-Proto': 'https', 'X-Forwarded-For': '198.51.100.7' };
const PLAIN = { ...HTTPS, 'X-Forwarded-Proto': 'http' };

describe('a service whose public address is https, behind a proxy', () => {
  let sample: SampleApp;
  beforeAll(async () => {
    sample = await sampleApp({}, { reach: { host: null, publicUrl: `https://${NAME}`, tls: null, trustedHops: 1 } });
  });
  afterAll(() => sample.close());

  const asked = async (path: string, host: string, headers: Readonly<Record<string, string>> = {}) => {
    const { status, body } = await request(sample.app.getHttpServer())
      .get(path)
      .set({ Host: host, ...headers });
    return [status, (body as { readonly code?: string }).code];
  };

  /** What is no matter of the API. */
  const sends = async (host: string) => {
    const { status, body } = await request(sample.app.getHttpServer()).post('/policy-reports').set({ Host: host });
    return [status, (body as { readonly code?: string }).code];
  };

  it('answers what was asked of the proxy over https', async () => {
    expect(await asked('/api/v1/things', NAME, HTTPS)).toEqual([401, 'token_not_good']);
  });

  it('refuses what was asked of it in plain, or of itself without it', async () => {
    for (const path of ['/api/v1/things', '/api/openapi.json']) {
      expect([path, await asked(path, NAME, PLAIN)]).toEqual([path, [421, 'plain_http']]);
    }
    expect(await sends(NAME)).toEqual([421, 'plain_http']);
  });

  it('answers no name of this machine that a proxy was asked for, nor a page under one', async () => {
    expect(await asked('/api/v1/things', 'localhost:3000', HTTPS)).toEqual([421, 'host_unknown']);
    expect(await sends('localhost:3000')).toEqual([421, 'host_unknown']);
  });

  it('answers a program on this machine that asks the API, and whoever asks for its health', async () => {
    expect(await asked('/api/v1/things', 'localhost:3000')).toEqual([401, 'token_not_good']);
    for (const headers of [{}, HTTPS, PLAIN]) {
      expect((await asked('/livez', 'localhost:3000', headers))[0]).toBe(200);
      expect((await asked('/livez', NAME, headers))[0]).toBe(200);
    }
  });
});
