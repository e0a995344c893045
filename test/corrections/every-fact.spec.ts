import 'reflect-metadata';
import { corrections, type Correction } from '../../src/cases/domain/corrections.js';
import { nameOf } from '../../src/commands/commands-on.js';
import { eventTypes, type EventType } from '../events/event-types.js';
import { sourceFiles } from '../support/source-files.js';
import { walks } from './walks.js';

const table: Readonly<Record<string, Readonly<Record<string, Correction>>>> = corrections;

describe('what the events of a case record', () => {
  let events: readonly EventType[];
  beforeAll(async () => {
    const all = await eventTypes();
    events = all.filter(
      ({ file, name }) => file.startsWith('src/cases/domain/') && !file.includes('reservation') && name !== 'ReferenceTaken',
    );
  }, 60_000);

  it('has a correction, or a reason why there is none, for every fact of every event, and for nothing else', () => {
    const declared = events.map(({ name, fields }) => [name, ['itself', ...fields.map((field) => field.name)].sort()]);
    const listed = Object.entries(table).map(([name, facts]) => [name, Object.keys(facts).sort()]);
    expect(Object.fromEntries(listed)).toEqual(Object.fromEntries(declared));
  });

  it('is corrected by commands that there are', async () => {
    const commands = (await sourceFiles('src/cases')).flatMap((file) => /([a-z-]+)\.command\.ts$/.exec(file)?.[1] ?? []);
    const named = Object.values(table).flatMap((facts) => Object.values(facts).flatMap((fact) => ('by' in fact ? fact.by : [])));
    expect([...new Set(named)].filter((name) => !commands.includes(name))).toEqual([]);
  });

  it('is walked through, each fact at least once, by API and page', () => {
    const walked = new Set(walks.flatMap(({ command, covers }) => covers.map((fact) => `${fact} by ${nameOf(command)}`)));
    const expected = Object.entries(table).flatMap(([type, facts]) =>
      Object.entries(facts).flatMap(([field, fact]) => ('by' in fact ? [`${type}.${field} by ${fact.by}`] : [])),
    );
    expect([...walked].filter((each) => !expected.includes(each))).toEqual([]);
    expect(expected.filter((each) => !walked.has(each) && !isOfACorrection(each))).toEqual([]);
  });
});

/** What a correction says is said again by the same command that says it of the first record. */
function isOfACorrection(fact: string): boolean {
  return /^(FieldCorrected|\w+Corrected|\w+TakenBack|FollowUpOutcomeUndone)\./.test(fact);
}
