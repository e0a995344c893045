import { isEmail } from 'class-validator';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import { inTurns, readCsv, type CsvColumn, type FileProblem } from '../../../libs/csv/index.js';
import { keptTelephone, nameKey } from '../../../libs/text/index.js';
import { keptName, type Discipline, type Program, type TeamRole } from '../../vocabulary/index.js';

/** A person as a line of a file has them. */
export interface PersonLine {
  readonly line: number;
  readonly name: string;
  /** Names, as the register has them; empty where none is said. */
  readonly agency: string;
  readonly unit: string;
  readonly programs: readonly Program[];
  readonly disciplines: readonly Discipline[];
  readonly teamRoles: readonly TeamRole[];
  readonly phone: string;
  readonly mail: string;
}

/** The columns, under the headings that a file has. */
export const peopleColumns = {
  name: { heading: 'Name', isRequired: true },
  agency: { heading: 'Agency' },
  unit: { heading: 'Unit' },
  programs: { heading: 'Programs', alsoCalled: ['Program'] },
  disciplines: { heading: 'Disciplines', alsoCalled: ['Discipline'] },
  teamRoles: { heading: 'Team roles', alsoCalled: ['Team role'] },
  phone: { heading: 'Telephone', alsoCalled: ['Phone'] },
  mail: { heading: 'E-mail', alsoCalled: ['Mail'] },
} as const satisfies Readonly<Record<string, CsvColumn>>;
export type PeopleColumn = keyof typeof peopleColumns;

type ColumnProblem = 'name' | 'value' | 'no_team_role' | 'unit_alone' | 'phone' | 'mail' | 'twice' | 'agency' | 'agencies' | 'unit';

/** What is wrong with which line; `about` is the value or the line that it is about. */
export type PersonProblem =
  | FileProblem
  | { readonly line: number; readonly problem: 'not_as_many'; readonly about?: string }
  | {
      readonly line: number;
      readonly column: PeopleColumn;
      readonly problem: ColumnProblem;
      readonly about?: string;
    };

export interface PeopleRead {
  readonly people: readonly PersonLine[];
  readonly problems: readonly PersonProblem[];
  /** Headings of columns that are not read. */
  readonly notRead: readonly string[];
}

/** The standard value that somebody calls so, by its code or in a language of the pages; nothing where none is. */
export type ValueCalled = (list: 'program' | 'discipline' | 'teamRole', text: string) => string | undefined;

/** Longer files are divided: so many people are registered within moments. */
export const MOST_PEOPLE = 150;

/** Nobody mends more at once. */
const MOST_PROBLEMS = 200;

/**
 * Reads a file of people, all of it: what is wrong is told of every line and column at once. Several values of a column stand between bars.
 */
export async function readPeople(text: string, valueCalled: ValueCalled): Promise<PeopleRead> {
  const read = await readCsv(text, peopleColumns, MOST_PEOPLE + 1);
  if ('problems' in read) return { people: [], problems: read.problems, notRead: [] };
  const problems: PersonProblem[] = [];
  const people: PersonLine[] = [];
  const seen = new Map<string, number>();
  await inTurns(read.rows, ({ line, cell, isWhole }) => {
    if (problems.length >= MOST_PROBLEMS) return false;
    if (!isWhole) {
      problems.push({ line, problem: 'not_as_many' });
      return undefined;
    }
    const wrong = (column: PeopleColumn, problem: ColumnProblem, about?: string) =>
      void problems.push({ line, column, problem, ...(about !== undefined && { about }) });
    const valuesIn = <Value extends string>(column: PeopleColumn, list: Parameters<ValueCalled>[0]): readonly Value[] =>
      cell(column)
        .split('|')
        .map((each) => each.trim())
        .filter((each) => each !== '')
        .flatMap((each) => (valueCalled(list, each) as Value | undefined) ?? (wrong(column, 'value', each) as undefined) ?? []);
    const person: PersonLine = {
      line,
      name: cell('name'),
      agency: cell('agency'),
      unit: cell('unit'),
      programs: valuesIn<Program>('programs', 'program'),
      disciplines: valuesIn<Discipline>('disciplines', 'discipline'),
      teamRoles: valuesIn<TeamRole>('teamRoles', 'teamRole'),
      phone: cell('phone'),
      mail: cell('mail'),
    };
    if (!isName(person.name)) wrong('name', 'name');
    if (person.unit !== '' && person.agency === '') wrong('agency', 'unit_alone');
    if (person.programs.length > 0 && cell('teamRoles') === '') wrong('teamRoles', 'no_team_role');
    if (person.phone !== '' && keptTelephone(person.phone) === null) wrong('phone', 'phone');
    if (person.mail !== '' && !isEmail(person.mail)) wrong('mail', 'mail');
    const key = whoIs(person);
    const before = seen.get(key);
    if (before !== undefined) wrong('name', 'twice', String(before));
    seen.set(key, before ?? line);
    people.push(person);
    return undefined;
  });
  return { people, problems, notRead: read.notRead };
}

/** Of one file, and of the next one: whoever has this name and works there. */
export function whoIs({ name, agency }: Pick<PersonLine, 'name' | 'agency'>): string {
  return `${nameKey(name)} at ${nameKey(agency)}`;
}

function isName(name: string): boolean {
  try {
    return keptName(name) !== '';
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}
