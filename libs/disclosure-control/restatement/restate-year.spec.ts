import { DEFAULTS, generatedFigures } from '../adversary/run-suite.js';
import type { StatRecord } from '../records/stat-record.js';
import { flawsOf, releaseView } from '../release/certificate.js';
import { publisher, type Publisher } from '../release/decide-release.js';
import { knownAfter } from '../release/known-cell.js';
import { releaseYear } from '../release/release-year.js';
import type { ReleasedCell } from '../release/released-artefact.js';
import { yearFigures } from '../release/year-figures.js';
import { highsSolver } from '../solver/highs-solver.js';
import { restateYear, type RestatedYear } from './restate-year.js';

const generated = generatedFigures(110, 3);
const { plan } = generated;
const isSouth = ({ classes: { county } }: StatRecord) => ['Cass', 'Miami', 'outside', 'Ray', 'Linn'].includes(county!);
const south = generated.records.filter(isSouth);
/** A year in which three requests came from the south: that they are so few is hidden, and with it another county. */
const records = generated.records.filter((each) => !south.slice(3).includes(each));

/** Tests that were counted as requests: of the largest class of everything, each of an agency of its own. */
const invented = (count: number, change: (at: number) => Partial<StatRecord> = () => ({})): readonly StatRecord[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `test ${at}`,
    month: 5,
    classes: { ...records[0]!.classes, type: 'other', county: 'Jackson', discipline: 'telecommunicators', ...LATE },
    agencies: [`agency of test ${at}`],
    responders: [`p${at}`],
    magnitudes: { participants: 0, quarterHours: 0 },
    ...change(at),
  }));
const LATE = { first_support: 'inside', follow_up: 'done_in_time', referral: 'not_offered' };

describe('a year that is out', () => {
  let by: Publisher;
  beforeAll(async () => {
    by = publisher(await highsSolver());
  });

  /** The year with these beside its records, and what comes of a restatement. */
  function asked(beside: readonly StatRecord[], after: readonly StatRecord[] = records, real = records) {
    const before = [...real, ...beside];
    const releases = releaseYear(by, yearFigures(plan, before, DEFAULTS));
    const history = releases.map(({ outcome }) => outcome);
    const answer = restateYear(by, { plan, rules: DEFAULTS, history, before, after });
    return { answer, releases, history };
  }
  const causeOf = (answer: RestatedYear) => (answer.verdict === 'held' ? answer.cause : null);

  it('is restated where an error touched k and more records of everything that it touched; hidden is what was hidden', () => {
    const { answer, releases } = asked(invented(6));
    if (answer.verdict === 'held') throw new Error(answer.cause);
    const told = (all: typeof releases) => new Map(all.flatMap(({ artefact }) => artefact.cells).map((cell) => [cell.id, cell]));
    const [first, second] = [told(releases), told(answer.releases)];
    const value = (cell: ReleasedCell) => (cell.status === 'shown' ? cell.count : [cell.lo, cell.hi]);
    const less = [...first].flatMap(([id, cell]) => (JSON.stringify(value(cell)) === JSON.stringify(value(second.get(id)!)) ? [] : [id]));
    expect(less).toEqual(expect.arrayContaining(['Q2', 'Y', 'Y|type=other', 'Y|county=Jackson']));
    for (const id of less) expect(value(second.get(id)!)).toBe((value(first.get(id)!) as number) - 6);
    expect([...first.values()].some(({ status }) => status === 'masked')).toBe(true);
    expect([...second.keys()]).toEqual([...first.keys()]);
  });

  it('has a proof for each of its releases, which holds in plain arithmetic', () => {
    const { answer } = asked(invented(6));
    if (answer.verdict === 'held') throw new Error(answer.cause);
    const history = answer.releases.map(({ outcome }) => outcome);
    const figures = yearFigures(plan, records, DEFAULTS);
    for (const [release, { certificate }] of answer.releases.entries()) {
      expect(flawsOf(releaseView(figures, history.slice(0, release + 1), release)!, certificate)).toEqual([]);
    }
    expect(knownAfter(plan, history)).toContain('small');
  });

  it('stays as it is where an error touched fewer', () => {
    expect(causeOf(asked(invented(4)).answer)).toMatch(/would differ in 4 records, fewer than 5/);
    const five = invented(5);
    expect(causeOf(asked(five, [...records, ...five.map((each, at) => (at > 0 ? each : { ...each, month: 6 }))]).answer)).toMatch(
      /would differ in 1 records/,
    );
  });

  it('stays as it is where the error was nearly all of one agency, which the difference would tell', () => {
    expect(causeOf(asked(invented(8, (at) => (at > 2 ? { agencies: ['A'] } : {}))).answer)).toMatch(/hardly more than one agency/);
  });

  it('stays as it is where a shown magnitude would differ by nearly that of one record', () => {
    const { answer } = asked(invented(8, (at) => ({ magnitudes: { participants: at === 0 ? 150 : 1, quarterHours: 0 } })));
    expect(causeOf(answer)).toMatch(/participants by hardly more than those of one/);
  });

  it('stays as it is where one version shows a magnitude that the other keeps back: their difference would give it away', () => {
    const spring = records.filter(({ month }) => month > 3 && month < 7).map(({ id }) => id);
    // One request of the spring after which very many came: those are nearly all of its quarter, unless others came to many as well.
    const people = (id: string) => (id === spring[0] ? 200 : spring.includes(id) ? 0 : 6);
    const eight = spring.slice(1, 9);
    const alike = { ...invented(1)[0]!.classes };
    const real = records.map((each) => ({
      ...each,
      ...(eight.includes(each.id) && { month: 5, classes: alike }),
      magnitudes: { ...each.magnitudes, participants: people(each.id) },
    }));
    const tests = invented(8, () => ({ magnitudes: { participants: 40, quarterHours: 0 } }));
    const shows = ({ releases }: ReturnType<typeof asked>) =>
      releases.flatMap(({ artefact }) => artefact.cells).find(({ id }) => id === 'Q2');
    const once = asked(tests, real, real);
    expect(shows(once)).toMatchObject({ amounts: { participants: expect.any(Number) as number } });
    expect(causeOf(once.answer)).toBe('Q2 would show other magnitudes than before');

    const corrected = real.map((each) =>
      eight.includes(each.id) ? { ...each, magnitudes: { ...each.magnitudes, participants: 40 } } : each,
    );
    const other = asked([], corrected, real);
    expect(shows(other)).not.toHaveProperty('amounts.participants');
    expect(causeOf(other.answer)).toBe('Q2 would show other magnitudes than before');
  });

  it('stays as it is where anything that is hidden would differ, however many records there are', () => {
    const { history } = asked([]);
    expect(plan.cells.filter((_, at) => typeof knownAfter(plan, history)[at] === 'string').map(({ id }) => id)).toEqual([
      'Y|county=north',
      'Y|county=south and outside',
    ]);
    const moved = invented(6).map((each) => ({ ...each, classes: { ...each.classes, county: 'Clay' } }));
    const cause = causeOf(asked(invented(6), [...records, ...moved]).answer);
    expect(cause).toMatch(/is hidden, and would differ/);
  });

  it('stays as it is where what is shown would have to be hidden', () => {
    const suicides = records.filter(({ classes }) => classes['type'] === 'suicides');
    const two = records.filter((each) => !suicides.slice(2).includes(each));
    const eight = invented(6, () => ({ classes: { ...invented(1)[0]!.classes, type: 'suicides' } }));
    expect(causeOf(asked(eight, two, two).answer)).toBe('Y|type=suicides is shown, and would have to be hidden');
  });

  it('stays as it is where nothing is otherwise, where a release of it was skipped, and where its records are others', () => {
    expect(causeOf(asked([]).answer)).toBe('nothing of it is otherwise');
    const { history } = asked([]);
    const year = { plan, rules: DEFAULTS, before: [...records, ...invented(6)], after: records };
    expect(causeOf(restateYear(by, { ...year, history }))).toBe('its records are not those that it was made of');
    expect(causeOf(restateYear(by, { ...year, history: [{ kind: 'skipped' }, ...history.slice(1)] }))).toBe('a release of it was skipped');
  });

  it('takes in no record that it was not made of', () => {
    expect(() => asked([], [...records, ...invented(6)])).toThrow('no record enters a year that is out');
  });
});
