import { readRegistry } from './psap-registry.js';

const HEAD = 'PSAP ID,PSAP Name,State,County,City,Type of Change,Comments,Date Last Modified';
const file = (...lines: readonly string[]) => [HEAD, ...lines].join('\r\n');
const problemsOf = async (text: string) =>
  (await readRegistry(text)).problems.map(({ line, problem, about }) => [line, problem, ...(about ? [about] : [])]);

describe('a file of the FCC Master PSAP Registry', () => {
  it('is read by the headings of its columns, comments left out', async () => {
    const { lines, problems } = await readRegistry(
      file('3801,"KANSAS CITY, POLICE",MO,JACKSON,Kansas City,M,whatever,1/2/2024', '', '12,Old,ks,Linn County,,O,,'),
    );
    expect(problems).toEqual([]);
    expect(lines).toEqual([
      { line: 2, psapId: '3801', name: 'KANSAS CITY, POLICE', state: 'MO', county: 'JACKSON', city: 'Kansas City', gone: false },
      { line: 4, psapId: '12', name: 'Old', state: 'KS', county: 'Linn County', city: '', gone: true },
    ]);
    expect(JSON.stringify(lines)).not.toContain('whatever');
  });

  it('may have a mark in front, other columns, another order, and semicolons between them', async () => {
    const { lines, problems } = await readRegistry('\uFEFFcounty;State;Name;PSAP-ID\nRay;MO;Ray County 911;77\n');
    expect(problems).toEqual([]);
    expect(lines).toMatchObject([{ psapId: '77', name: 'Ray County 911', county: 'Ray' }]);
  });

  it('is not read where it has more lines than the registry, and told no more of than anybody mends at once', async () => {
    expect(await problemsOf(file(...Array.from({ length: 10_001 }, () => '')))).toEqual([[10_001, 'too_long', '10000']]);
    const { problems } = await readRegistry(file(...Array.from({ length: 1000 }, () => 'x')));
    expect(problems).toHaveLength(200);
  });

  it('is told what is wrong with every line, and why', async () => {
    const wrong = file(
      'x1,Somewhere,MO,Clay,,,,',
      '2,,Missouri,,,,,',
      '3,Short,MO',
      '4,Good,MO,Clay,,,,',
      '4,Again,MO,Clay,,,,',
      '5,Ri\u202Eght,MO,Clay,,,,',
    );
    expect(await problemsOf(wrong)).toEqual([
      [2, 'psap_id'],
      [3, 'name'],
      [3, 'state'],
      [3, 'county'],
      [4, 'not_as_many'],
      [6, 'twice', '5'],
      [7, 'name_unseen'],
    ]);
  });

  it.each([
    ['', [[1, 'no_rows']]],
    [HEAD, [[1, 'no_rows']]],
    [
      'PSAP ID,County\n1,Clay',
      [
        [1, 'no_column', 'PSAP Name'],
        [1, 'no_column', 'State'],
      ],
    ],
    [`${HEAD}\n1,"never closed,MO,Clay,,,,`, [[2, 'not_csv']]],
  ])('is refused where it is none: %j', async (text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
    expect((await readRegistry(text)).lines).toEqual([]);
  });
});
