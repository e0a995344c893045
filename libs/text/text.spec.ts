import { byName, dialled, holdsSomething, keptTelephone, nameKey, shownTelephone, sortKey, tidyLine } from './index.js';

const dashes = ['-', '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\ufe63', '\uff0d'];

describe('a telephone number', () => {
  it('is one number however it is written', () => {
    const ways = [
      '(816) 555-0143',
      '816.555.0143',
      '816 555 0143',
      '8165550143',
      '1-816-555-0143',
      '1 (816) 555 0143',
      '+1 816 555 0143',
      '+1.816.555.0143',
      '816/555-0143',
      '816·555·0143',
      '  (816)\u00a0555\u202f0143\t',
      '\u202a(816) 555-0143\u202c',
      '\u2066816-555-0143\u2069',
      '816\u200b555\u200b0143',
      '[816] 555-0143',
      '816‧555‧0143',
      '816・555・0143',
      'tel:+1-816-555-0143',
      '٨١٦٥٥٥٠١٤٣',
      '۸۱۶ ۵۵۵ ۰۱۴۳',
      '८१६-५५५-०१४३',
      '８１６－５５５－０１４３',
      ...dashes.map((dash) => `816${dash}555${dash}0143`),
    ];
    expect(ways.filter((each) => keptTelephone(each) !== '+18165550143')).toEqual([]);
  });

  it('keeps its extension, however that is written', () => {
    const ways = [
      'ext. 12',
      'ext 12',
      'Ext.12',
      'EXT: 12',
      'x12',
      'x 12',
      'X12',
      '#12',
      '# 12',
      'extension 12',
      ', ext. 12',
      '; ext 12',
      ';ext=12',
      '(ext. 12)',
      '(x12)',
      '( ext 12 )',
      'extn 12',
      ', 12',
    ];
    expect(ways.filter((each) => keptTelephone(`+1 816 555 0143 ${each}`) !== '+18165550143;ext=12')).toEqual([]);
    expect(keptTelephone('(816) 555-0143x12')).toBe('+18165550143;ext=12');
  });

  it('may be abroad, or within a house or a town', () => {
    expect(keptTelephone('+44 (0)20 7946 0018')).toBe('+442079460018');
    expect(keptTelephone('011 44 20 7946 0018')).toBe('+442079460018');
    expect(keptTelephone('00 52 55 5555 5555')).toBe('+525555555555');
    expect(keptTelephone('555-0143')).toBe('5550143');
    expect(keptTelephone('4711')).toBe('4711');
    expect(keptTelephone('555-0143 x7')).toBe('5550143;ext=7');
  });

  it('is none where nobody could dial it', () => {
    const none = [
      '',
      ' ',
      '12',
      'none',
      'call the desk',
      'ext. 12',
      '816-555-014',
      '+1 816',
      '816 555 0143 Robin',
      '+',
      '()',
      '00000000',
      '816, 555, 0143',
      '(816) 555-0143 ext.',
      '9'.repeat(30),
      '1'.repeat(5000),
    ];
    expect(none.filter((each) => keptTelephone(each) !== null)).toEqual([]);
  });

  it('is shown as people write it, and what was kept before as well', () => {
    expect(shownTelephone('+18165550143;ext=12')).toBe('(816) 555-0143 ext. 12');
    expect(shownTelephone('816.555.0143')).toBe('(816) 555-0143');
    expect(shownTelephone('+442079460018')).toBe('+44 20 7946 0018');
    expect(shownTelephone('5550143')).toBe('555-0143');
    expect(shownTelephone('the desk')).toBe('the desk');
  });

  it('stays the same number when what is shown is given again', () => {
    for (const kept of ['+18165550143', '+18165550143;ext=12', '+442079460018;ext=3', '5550143', '4711;ext=1', '+11234567890'])
      expect(keptTelephone(shownTelephone(kept))).toBe(kept);
  });

  it('is dialled with its extension', () => {
    expect(dialled('(816) 555-0143 ext. 12')).toBe('tel:+18165550143;ext=12');
    expect(dialled('4711')).toBe('tel:4711');
    expect(dialled('the desk')).toBeNull();
  });
});

describe('a line of text', () => {
  it('is one text where it looks like one', () => {
    const twins = [
      'José  Ñandú',
      ' José Ñandú ',
      'Jose\u0301 N\u0303andu\u0301',
      'José\u00a0\u2003Ñandú',
      'Jo\u200bsé\ufeff Ñan\u00addú',
      'Jo\u200dsé Ñandú',
      'José\nÑandú\u2060',
      'José \u3164Ñandú',
    ];
    expect([...new Set(twins.map(tidyLine))]).toEqual(['José Ñandú']);
  });

  it('keeps the joiner where a script has it', () => {
    expect(tidyLine('می\u200cخواهم')).toBe('می\u200cخواهم');
    expect(tidyLine('श्री\u200dमान')).toBe('श्री\u200dमान');
  });

  it('is empty where it holds blanks alone, of whatever kind', () => {
    for (const blank of ['', '   ', '\t\n', '\u00a0\u2003', '\u200b', '\ufeff\u2060', '\u2800', '\u3164', '\u200d\u200c', '\u00ad'])
      expect(tidyLine(blank)).toBe('');
  });

  it('is no line where a letter carries more marks than any script has, and is not put in order, which takes the square of their number', () => {
    const marks = (count: number) => 'a' + '\u0316\u0301'.repeat(count / 2);
    expect([holdsSomething(tidyLine(marks(30))), holdsSomething(tidyLine(marks(32)))]).toEqual([true, false]);
    expect(tidyLine('e\u0301'.repeat(10_000))).toBe('é'.repeat(10_000));
    // Left as they came: nobody has looked at how they stand to one another.
    for (const count of [32, 60_000]) expect(tidyLine(`a\u0301${marks(count)}`)).toBe(`a\u0301${marks(count)}`);
    expect(keptTelephone(`8165550143${marks(60_000)}`)).toBeNull();
  });

  it('holds a letter or a digit, and no mark that turns what stands beside it', () => {
    for (const line of ['José', '王', 'علي', '0', '12th St.', 'O’Brien']) expect(holdsSomething(tidyLine(line))).toBe(true);
    for (const line of ['', '---', '?!', '\u202eabc', 'a\u2066b', 'a\u200fb', 'a\u061cb', 'a\u0007b', 'a\ufffdb', 'a\ue000b', '\u0301'])
      expect(holdsSomething(tidyLine(line))).toBe(false);
  });
});

describe('names beside each other', () => {
  it('are the same but for case, accents, blanks and punctuation', () => {
    const one = ['Plainview Fire', 'PLAINVIEW  FIRE', 'plain view fire', 'Pláinview-Fire.', 'Pla\u0131nview Fire', 'Plainview\u200b Fire'];
    expect([...new Set(one.map(nameKey))]).toEqual(['plainviewfire']);
    expect(nameKey('Straße')).toBe(nameKey('STRASSE'));
    expect(nameKey('Østby')).toBe(nameKey('ostby'));
    expect(nameKey('王')).not.toBe(nameKey('李'));
    expect(nameKey('かき')).not.toBe(nameKey('がき'));
  });

  const names = ['Zeta', 'Ebert', 'Östby', 'Émile', 'Åse', 'Ørsted', 'Anders', 'Olsen', 'Eaton', 'unit 10', 'Unit 9', "O'Brien"];
  const sorted = ['Anders', 'Åse', 'Eaton', 'Ebert', 'Émile', "O'Brien", 'Olsen', 'Ørsted', 'Östby', 'Unit 9', 'unit 10', 'Zeta'];
  const byKey = (one: string, other: string) => (sortKey(one) < sortKey(other) ? -1 : 1);

  it('stand É with E and Å with A, 9 before 10, by a key that a database compares', () => {
    expect(names.toSorted(byKey)).toEqual(sorted);
  });

  it('stand so by the language of the page, where Ñ has a place of its own in Spanish', () => {
    const listed = (language: string, of: readonly string[]) =>
      of
        .map((name) => ({ name }))
        .toSorted(byName(language))
        .map(({ name }) => name);
    expect(listed('en', names)).toEqual(sorted);
    expect(listed('es', ['Nz', 'Ña', 'Na', 'Oa'])).toEqual(['Na', 'Nz', 'Ña', 'Oa']);
    expect(listed('en', ['Nz', 'Ña', 'Nb'])).toEqual(['Ña', 'Nb', 'Nz']);
  });
});
