import { saysTheSame } from './fingerprint.js';

describe('the fingerprints of two commands', () => {
  const recorded = { open: 'a', sealed: { phone: 'p' } };

  it.each([
    ['the same', { open: 'a', sealed: { phone: 'p' } }, true],
    ['something else in the open', { open: 'b', sealed: { phone: 'p' } }, false],
    ['something else that is sealed', { open: 'a', sealed: { phone: 'q' } }, false],
    ['something sealed at another place', { open: 'a', sealed: { mail: 'p' } }, false],
    ['something sealed whose key is gone, so that nobody can tell', { open: 'a', sealed: { phone: null } }, true],
  ])('say whether it is %s', (_what, sent, same) => {
    expect(saysTheSame(recorded, sent)).toBe(same);
  });

  it('are as good as the same where one of them was never taken', () => {
    expect([saysTheSame(undefined, recorded), saysTheSame(recorded, undefined)]).toEqual([true, true]);
  });
});
