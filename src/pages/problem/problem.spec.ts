import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../../libs/web/http/index.js';
import { drawProblemOf } from './draw-problem.js';

const site = {
  programName: 'Peer Support Program',
  environment: null,
  zone: 'America/Chicago',
  assets: { style: '/s.css', charts: '/c.css', script: '/s.js', icon: '/i.svg' },
};
const problemOf = (status: number, code: string): Problem => {
  return { type: 'about:blank', title: 'x', status, detail: 'a detail', code, instance: '7d1f', next: 'do this' };
};
const noMarks = () => Promise.resolve({});
const draw = drawProblemOf(site, () => Promise.resolve(null), noMarks);
const page = async (status: number, code: string, language = 'en'): Promise<string> =>
  draw(problemOf(status, code), { headers: { 'accept-language': language } } as unknown as FastifyRequest);
const held = { headers: {}, cookies: { session: 's'.repeat(43) } } as unknown as FastifyRequest;

describe('a page for what went wrong', () => {
  it('does not tell "not there" from "not allowed"', async () => {
    expect(await page(403, 'not_your_case')).toBe(await page(404, 'not_found'));
  });

  it('gives the number to tell the operator, and no detail, for a fault', async () => {
    expect(await page(500, 'fault')).toContain('<strong>7d1f</strong>');
    expect(await page(500, 'fault')).not.toContain('a detail');
  });

  it('says what to do in an outage, and that a form sent twice is recorded once', async () => {
    expect(await page(503, 'unavailable')).toContain('send it again: it is recorded once');
  });

  it('says that nothing was changed by a form from elsewhere, nor by what was too much or too often', async () => {
    expect(await page(403, 'form_token_wrong')).toContain('Nothing was changed');
    expect(await page(413, 'body_too_large')).toMatch(/too much at once.*Nothing was changed/);
    expect(await page(429, 'too_many_tries')).toMatch(/Too many tries.*Nothing was changed/);
  });

  it('says to whoever asked in plain where to ask instead', async () => {
    expect(await page(421, 'plain_http')).toContain('Open the address with https:// in front.');
    expect(await page(421, 'plain_http', 'es')).toContain('Abra la dirección con https:// delante.');
  });

  it('speaks the language that the browser asks for', async () => {
    expect(await page(404, 'not_found', 'es-MX')).toContain('<html lang="es"');
    expect(await page(404, 'not_found', 'es-MX')).toContain('Aquí no hay nada');
  });

  it('is drawn where nobody can say who asks, and asks nobody to sign in who holds a session', async () => {
    const down = drawProblemOf(site, () => Promise.reject(new Error('the database is away')), noMarks);
    const drawn = await down(problemOf(500, 'fault'), held);
    expect(drawn).toContain('<strong>7d1f</strong>');
    expect(drawn).not.toContain('/sign-in');
    expect(await page(404, 'not_found')).toContain('href="/sign-in"');
  });

  it('asks nothing of anybody in an outage', async () => {
    const whoAsks = () => Promise.reject(new Error('asked'));
    let asked = 0;
    const counted = drawProblemOf(site, () => ((asked += 1), whoAsks()), noMarks);
    expect(await counted(problemOf(503, 'unavailable'), held)).not.toContain('/sign-in');
    expect(asked).toBe(0);
  });
});
