import { sentenceOf } from './sentence.js';

describe('what a notice says', () => {
  it('is how much waits and where to sign in, in the language of the person', () => {
    const all = (['en', 'es'] as const).flatMap((language) =>
      [0, 1, 9, 10, 257].map((count) => sentenceOf(count, language, 'https://peers.example.org')),
    );
    expect(all).toEqual([
      'Nothing is waiting for you. Sign in: https://peers.example.org',
      'You have 1 thing waiting. Sign in: https://peers.example.org',
      'You have 9 things waiting. Sign in: https://peers.example.org',
      'You have 10 or more things waiting. Sign in: https://peers.example.org',
      'You have 10 or more things waiting. Sign in: https://peers.example.org',
      'No hay nada pendiente para usted. Inicie sesión: https://peers.example.org',
      'Tiene 1 asunto pendiente. Inicie sesión: https://peers.example.org',
      'Tiene 9 asuntos pendientes. Inicie sesión: https://peers.example.org',
      'Tiene 10 o más asuntos pendientes. Inicie sesión: https://peers.example.org',
      'Tiene 10 o más asuntos pendientes. Inicie sesión: https://peers.example.org',
    ]);
  });
});
