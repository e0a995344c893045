import request from 'supertest';
import { testService, type TestService } from '../../../test/support/service.js';

describe('the public page', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await testService();
  });
  afterAll(() => service.end());
  const page = (language = 'en') => request(service.url).get('/peer-support').set('Accept', 'text/html').set('Accept-Language', language);

  it('tells everyone, without signing in, that nothing is shared, with the three exceptions', async () => {
    const { text } = await page().expect(200);
    expect(text).toContain('Will it be shared?');
    for (const exception of ['you admit a crime', 'you or somebody else is in danger', 'you ask for it to be shared yourself']) {
      expect(text).toContain(exception);
    }
  });

  it('says whom to ask where no number of the line is set', async () => {
    expect((await page()).text).toContain('Ask your supervisor or the dispatch center');
  });

  it('is there in Spanish', async () => {
    const { text } = await page('es').expect(200);
    expect(text).toContain('¿Se contará a alguien?');
    expect(text).toContain('<html lang="es"');
  });

  it('sets no cookie and names nobody', async () => {
    expect((await page()).headers['set-cookie']).toBeUndefined();
  });
});
