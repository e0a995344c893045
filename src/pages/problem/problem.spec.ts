import type { FastifyRequest } from 'fastify';
import type { Problem } from '../../../libs/web/http/index.js';
import { drawProblemOf } from './draw-problem.js';

const draw = drawProblemOf({
  programName: 'Peer Support Program',
  environment: null,
  zone: 'America/Chicago',
  assets: { style: '/s.css', charts: '/c.css', script: '/s.js', icon: '/i.svg' },
});
const page = (status: number, code: string, language = 'en'): string => {
  const problem: Problem = { type: 'about:blank', title: 'x', status, detail: 'a detail', code, instance: '7d1f', next: 'do this' };
  return draw(problem, { headers: { 'accept-language': language } } as unknown as FastifyRequest);
};

describe('a page for what went wrong', () => {
  it('does not tell "not there" from "not allowed"', () => {
    expect(page(403, 'not_your_case')).toBe(page(404, 'not_found'));
  });

  it('gives the number to tell the operator, and no detail, for a fault', () => {
    expect(page(500, 'fault')).toContain('<strong>7d1f</strong>');
    expect(page(500, 'fault')).not.toContain('a detail');
  });

  it('says what to do in an outage, and that a form sent twice is recorded once', () => {
    expect(page(503, 'unavailable')).toContain('send it again: it is recorded once');
  });

  it('says that nothing was changed by a form from elsewhere', () => {
    expect(page(403, 'form_token_wrong')).toContain('Nothing was changed');
  });

  it('speaks the language that the browser asks for', () => {
    expect(page(404, 'not_found', 'es-MX')).toContain('<html lang="es"');
    expect(page(404, 'not_found', 'es-MX')).toContain('Aquí no hay nada');
  });
});
