import { alsoUnderstanding, hiddenPositions, plainPositions } from './told-positions.js';

const hidden = hiddenPositions('of this installation');
const LAST = 2n ** 63n - 1n;

describe('a position that is told', () => {
  it.each([0n, 1n, 41n, 1_000_000n, LAST])('is understood, hidden as well as plain: %s', (position) => {
    for (const told of [plainPositions, hidden]) expect(told.understand(told.tell(position))).toBe(position);
  });

  it('says, hidden, nothing of how much lies between two, and to a repeat the same', () => {
    const told = Array.from({ length: 200 }, (_, at) => hidden.tell(BigInt(at)));
    for (const each of told) expect(each).toMatch(/^\d{39}$/);
    expect([...told].sort()).not.toEqual(told);
    expect(new Set(told).size).toBe(200);
    expect(hidden.tell(7n)).toBe(hidden.tell(7n));
  });

  it('is none where it is plain and they are hidden, of another installation, changed, or anything else', () => {
    const of = hiddenPositions('of another').tell(7n);
    const changed = hidden.tell(7n).replace(/^./, (first) => String((Number(first) + 1) % 4));
    for (const text of ['7', of, changed, '9'.repeat(39), '', 'x'.repeat(39), undefined, 7, null])
      expect(hidden.understand(text)).toBeNull();
    for (const text of ['', '-1', '1.5', 'x', String(LAST + 1n), hidden.tell(7n), undefined, 7])
      expect(plainPositions.understand(text)).toBeNull();
  });

  it('is understood from whoever is told plain ones, also where another told them', () => {
    const both = alsoUnderstanding(plainPositions, hidden);
    expect([both.tell(7n), both.understand('7'), both.understand(hidden.tell(7n))]).toEqual(['7', 7n, 7n]);
  });
});
