import { disciplines, programs, teamRoles } from '../../vocabulary/index.js';
import { nameKey } from '../../../libs/text/index.js';
import { MOST_PEOPLE, readPeople, type ValueCalled } from './people-file.js';

const lists = { program: programs, discipline: disciplines, teamRole: teamRoles };
const called: ValueCalled = (list, text) => lists[list].find((code) => nameKey(code) === nameKey(text));
const HEAD = 'Name,Agency,Unit,Programs,Disciplines,Team roles,Telephone,E-mail';

describe('a file of people', () => {
  const read = (...lines: readonly string[]) => readPeople([HEAD, ...lines].join('\n'), called);
  const problemsOf = async (...lines: readonly string[]) => (await read(...lines)).problems;

  it('is read by its headings, several values of a column between bars', async () => {
    expect(
      await read('"Vale, Robin",Ray 911,,telecommunicator_911,Dispatcher | call taker,peer|team lead,(816) 555-0143,robin@example.org'),
    ).toEqual({
      problems: [],
      notRead: [],
      people: [
        {
          line: 2,
          name: 'Vale, Robin',
          agency: 'Ray 911',
          unit: '',
          programs: ['telecommunicator_911'],
          disciplines: ['dispatcher', 'call_taker'],
          teamRoles: ['peer', 'team_lead'],
          phone: '(816) 555-0143',
          mail: 'robin@example.org',
        },
      ],
    });
    expect(await readPeople('mail;name\n;Éva', called)).toMatchObject({ problems: [], people: [{ name: 'Éva', programs: [] }] });
  });

  it('is told by line and column what is wrong with it', async () => {
    expect(await problemsOf(',,North,commander,pilot,,12,nowhere', 'Kim', 'Lee,,,,,,,', 'LEE,,,,,,,', 'Lee,Ray 911,,,,,,')).toEqual([
      { line: 2, column: 'disciplines', problem: 'value', about: 'pilot' },
      { line: 2, column: 'name', problem: 'name' },
      { line: 2, column: 'agency', problem: 'unit_alone' },
      { line: 2, column: 'teamRoles', problem: 'no_team_role' },
      { line: 2, column: 'phone', problem: 'phone' },
      { line: 2, column: 'mail', problem: 'mail' },
      { line: 3, problem: 'not_as_many' },
      { line: 5, column: 'name', problem: 'twice', about: '4' },
    ]);
    expect(await problemsOf(...Array.from({ length: MOST_PEOPLE + 1 }, (_, at) => `Kim ${at},,,,,,,`))).toMatchObject([
      { problem: 'too_long' },
    ]);
  });
});
