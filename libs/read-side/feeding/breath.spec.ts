import { nextBreath } from './breath.js';

const LIMITS = { shortest: 4, longest: 64 };

describe('the breath between two readings', () => {
  it('is the shortest at first, and doubles up to the longest while more keeps coming', () => {
    const taken = [0];
    for (let turn = 0; turn < 6; turn++) taken.push(nextBreath(taken.at(-1)!, 0, LIMITS));
    expect(taken.slice(1)).toEqual([4, 8, 16, 32, 64, 64]);
  });

  it('shrinks by half with each longest breath of quiet, down to the shortest', () => {
    const afterQuiet = [1, 2, 3, 10].map((longest) => nextBreath(64, longest * 64, LIMITS));
    expect(afterQuiet).toEqual([64, 32, 16, 4]);
  });

  it('is none where none is to be taken', () => {
    expect([nextBreath(0, 0, { shortest: 0, longest: 0 }), nextBreath(0, 10, { shortest: 0, longest: 0 })]).toEqual([0, 0]);
  });
});
