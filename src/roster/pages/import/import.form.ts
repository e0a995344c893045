import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import { MOST_PEOPLE, peopleColumns, type PeopleColumn } from '../../import-people/people-file.js';
import type { PlannedPerson } from '../../people-import.js';

/** What the second form says beside the lines, which are read and checked again when it is sent. */
export class ImportPeopleForm {
  /** The lines of namesakes who are other people. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(MOST_PEOPLE)
  @Matches(/^\d{1,4}$/, { each: true })
  readonly others?: readonly string[];
}

/** The lines that are to be registered, as a file of their own: one line each, in the same order. */
export function fileOfPeople(add: readonly PlannedPerson[]): string {
  const columns = Object.keys(peopleColumns) as readonly PeopleColumn[];
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  const cell = (value: string | readonly string[]) => quoted(typeof value === 'string' ? value : value.join('|'));
  return [
    columns.map((column) => quoted(peopleColumns[column].heading)).join(','),
    ...add.map((person) => columns.map((column) => cell(person[column])).join(',')),
  ].join('\n');
}

/** In which line of that file somebody stands. */
export function lineIn(add: readonly PlannedPerson[], person: PlannedPerson): string {
  return String(add.indexOf(person) + 2);
}
