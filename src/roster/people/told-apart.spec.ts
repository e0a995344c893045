import { toldApart } from './told-apart.js';

const agencies = { fire: 'Plainview Fire', police: 'Plainview Police' };
const person = (personId: string, agencyId: string | null, nameKey = 'robinhale') => ({ personId, agencyId, nameKey, name: 'Robin Hale' });
const shown = (...people: ReturnType<typeof person>[]) => Object.fromEntries(toldApart(people, agencies));

describe('people of one name', () => {
  it('are told apart by their agencies', () => {
    expect(shown(person('a1b2-1', 'fire'), person('a1b2-2', 'police'))).toEqual({
      'a1b2-1': 'Robin Hale (Plainview Fire)',
      'a1b2-2': 'Robin Hale (Plainview Police)',
    });
  });

  it('are told apart by a short mark where the agency is the same, or not known', () => {
    expect(shown(person('a1b2-1', 'fire'), person('c3d4-2', 'fire'), person('e5f6-3', null), person('0708-4', 'gone'))).toEqual({
      'a1b2-1': 'Robin Hale (Plainview Fire, #a1b2)',
      'c3d4-2': 'Robin Hale (Plainview Fire, #c3d4)',
      'e5f6-3': 'Robin Hale (#e5f6)',
      '0708-4': 'Robin Hale (#0708)',
    });
  });

  it('have a mark that is long enough', () => {
    expect(Object.values(shown(person('a1b2c3', null), person('a1b2c4', null)))).toEqual(['Robin Hale (#a1b2c3)', 'Robin Hale (#a1b2c4)']);
  });

  it('are the only ones who are marked', () => {
    expect(shown(person('a1b2-1', 'fire', 'one'), person('a1b2-2', 'fire', 'other'))).toEqual({});
  });
});
