import { referenceFrom } from './reference-from.js';

describe('the reference that somebody meant', () => {
  it.each(['AW-26-7K3FQ', 'aw-26-7k3fq', ' AW 26 7K3FQ ', 'aw267k3fq', 'AW–26–7K3FQ', '7k3fq', '7K3 FQ'])(
    'is AW-26-7K3FQ for %p',
    (typed) => {
      expect(referenceFrom(typed, '2026')).toBe('AW-26-7K3FQ');
    },
  );

  it('is of another year where that was written', () => {
    expect(referenceFrom('AW-25-7K3FQ', '2026')).toBe('AW-25-7K3FQ');
  });

  it('has a nought and a one where somebody read a letter', () => {
    expect(referenceFrom('AW-26-OIL0K', '2026')).toBe('AW-26-0110K');
  });

  it.each(['', '7K3F', 'AW-2026-7K3FQ', '7K3FQX', 'AW-26-7K3F!', 'Riverbend'])('is none for %p', (typed) => {
    expect(referenceFrom(typed, '2026')).toBeNull();
  });
});
