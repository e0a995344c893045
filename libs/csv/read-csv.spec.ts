import { inTurns, readCsv } from './index.js';

const columns = { name: { heading: 'Full name', alsoCalled: ['Name'], isRequired: true }, county: { heading: 'County' } } as const;

describe('a file with separated values', () => {
  const rowsOf = async (text: string) => {
    const read = await readCsv(text, columns, 10_000);
    return 'rows' in read ? read.rows.map(({ line, cell, isWhole }) => [line, cell('name'), cell('county'), isWhole]) : read.problems;
  };

  it('is read by its headings, in any order, with a mark in front, commas or semicolons', async () => {
    expect(await rowsOf('\uFEFFcounty;FULL-NAME\r\n Ray ;"Vale; Robin"\r\n\r\nClay\r\n')).toEqual([
      [2, 'Vale; Robin', 'Ray', true],
      [4, '', 'Clay', false],
    ]);
    expect(await rowsOf('name\nÉva')).toEqual([[2, 'Éva', '', true]]);
  });

  it('says what is wrong with it as a whole', async () => {
    expect(await rowsOf('')).toEqual([{ line: 1, problem: 'no_rows' }]);
    expect(await rowsOf('County\nRay')).toEqual([{ line: 1, problem: 'no_column', about: 'Full name' }]);
    expect(await rowsOf('Name\n"never closed')).toEqual([{ line: 2, problem: 'not_csv' }]);
    for (const end of ['', '\n', '\r\n']) {
      expect(await readCsv(`Name,County\nA,B${end}`, columns, 2)).toHaveProperty('rows');
      expect(await readCsv(`Name,County\nA,B\nC,D${end}`, columns, 2)).toMatchObject({ problems: [{ problem: 'too_long' }] });
    }
    expect(await readCsv('\n\n\n', columns, 2)).toEqual({ problems: [{ line: 3, problem: 'too_long', about: '2' }] });
  });

  it('lets others have their turn while it is long, and is the same wherever it is cut', async () => {
    let turns = 0;
    let isOver = false;
    const others = () => {
      turns += 1;
      if (!isOver) setImmediate(others);
    };
    setImmediate(others);
    const lines = Array.from({ length: 9000 }, (_, at) => `"Center ${at}, north of the river, é",Ray`);
    const read = await readCsv(['Name,County', ...lines].join('\n'), columns, 10_000);
    const names: string[] = [];
    if ('rows' in read) await inTurns(read.rows, ({ cell }) => void names.push(cell('name')));
    isOver = true;
    expect([names.length, new Set(names).size, names[8999]]).toEqual([9000, 9000, 'Center 8999, north of the river, é']);
    expect(turns).toBeGreaterThan(20);
  });
});
