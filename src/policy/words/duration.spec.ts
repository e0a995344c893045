import { hoursInFull, hoursWords } from './duration.js';

describe('hours in words', () => {
  it.each([
    [1, '1 hour', '1 hora'],
    [24, '24 hours', '24 horas'],
    [48, '2 days', '2 días'],
    [72, '3 days', '3 días'],
    [50, '50 hours', '50 horas'],
    [2160, '90 days', '90 días'],
  ])('says %i as %s', (hours, en, es) => {
    expect([hoursWords(hours, 'en'), hoursWords(hours, 'es')]).toEqual([en, es]);
  });

  it('says both where they are named in hours', () => {
    expect([hoursInFull(168, 'en'), hoursInFull(24, 'es')]).toEqual(['168 hours (7 days)', '24 horas']);
  });
});
