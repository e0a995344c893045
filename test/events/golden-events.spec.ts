import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DomainEvent, Evolution } from '../../libs/event-sourcing/index.js';
import { isSealed } from '../../libs/personal-data/index.js';
import { agencyEvolution } from '../../src/agencies/domain/agency.js';
import { eventVersions } from '../../src/app.module.js';
import { caseEvolution } from '../../src/cases/domain/case.js';
import { officeEvolution } from '../../src/roster/domain/office.js';
import { reservationEvolution } from '../../src/cases/domain/reservation.js';
import { takenNameEvolution } from '../../src/commands/taken-names.js';
import { contactEvolution } from '../../src/contacts/domain/individual-contact.js';
import { demoEvolution } from '../../src/demo/domain/demo.js';
import { installationEvolution } from '../../src/installation/domain/installation.js';
import { policyEvolution } from '../../src/policy/domain/policy.js';
import { personEvolution } from '../../src/roster/domain/person.js';
import { planEvolution, releaseEvolution } from '../../src/statistics/domain/release.js';
import { restatementEvolution } from '../../src/statistics/domain/restatement.js';
import { recordEvolution } from '../../src/statistics/domain/statistical-record.js';
import { eventTypes, type EventType } from './event-types.js';
import { GOLDEN_EVENTS, goldenEvents, type GoldenEvent } from './golden-events.js';

/** How the streams of each category are folded. A reference is only ever asked whose it is. */
const evolutions = {
  agency: agencyEvolution,
  case: caseEvolution,
  contact: contactEvolution,
  demo: demoEvolution,
  installation: installationEvolution,
  name: takenNameEvolution,
  person: personEvolution,
  policy: policyEvolution,
  publication_plan: planEvolution,
  release: releaseEvolution,
  office: officeEvolution,
  reservation: reservationEvolution,
  restatement: restatementEvolution,
  statistical_record: recordEvolution,
  reference: { initial: null, evolve: (_state: unknown, event: DomainEvent) => event.data },
} as unknown as Readonly<Record<string, Evolution<unknown, DomainEvent>>>;

/** What must have happened before most other things can have. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  agency: ['AgencyRegistered', 'UnitAdded', 'AgreementAdded'],
  case: [
    'RequestReceived',
    'CaseTriaged',
    'DeploymentOpened',
    'MemberInvited',
    'InterventionPlanned',
    'ReferralOffered',
    'FollowUpPlanned',
  ],
  contact: ['IndividualContactLogged', 'CallBackPromised'],
  person: ['PersonAdded', 'TrainingRecorded'],
  restatement: ['RestatementProposed'],
  statistical_record: ['StatisticalRecordPosted'],
};

describe('events that were written once', () => {
  const versions = eventVersions();
  let golden: readonly GoldenEvent[];
  let types: readonly EventType[];
  beforeAll(async () => {
    [golden, types] = await Promise.all([goldenEvents(), eventTypes()]);
  }, 60_000);

  const newest = ({ type, version, data }: GoldenEvent): DomainEvent => versions.upcast({ type, data }, version);
  const named = (type: string): DomainEvent => newest(golden.filter((each) => each.type === type).at(-1)!);

  it('are kept, one of every type and version', () => {
    const expected = types.flatMap(({ name }) => Array.from({ length: versions.newest(name) }, (_, index) => `${name}.v${index + 1}.json`));
    expect(golden.map(({ file }) => file)).toEqual(expect.arrayContaining(expected));
    expect(golden.filter(({ file, type, version }) => file !== `${type}.v${version}.json`)).toEqual([]);
  });

  it('belong to a type that the code still knows, since the store never forgets one', () => {
    const known = new Set(types.map(({ name }) => name));
    expect(golden.filter(({ type }) => !known.has(type)).map(({ file }) => file)).toEqual([]);
  });

  it('are never edited: what is in the store cannot be', async () => {
    const sums = golden.map(({ file, text }) => `${createHash('sha256').update(text).digest('hex')}  ${file}\n`).join('');
    // A file joins the list, written by sha256sum, in the commit that brings its event; no line of it ever changes.
    expect(await readFile(join(GOLDEN_EVENTS, 'SHA256SUMS'), 'utf8')).toBe(sums);
  });

  it('are read as the newest version of their type, with the fields that it declares and no others', () => {
    for (const event of golden) {
      const { fields } = types.find(({ name }) => name === event.type)!;
      const data = newest(event).data as Readonly<Record<string, unknown>>;
      const required = fields.filter(({ optional }) => !optional).map(({ name }) => name);
      expect({ file: event.file, has: Object.keys(data) }).toEqual({ file: event.file, has: expect.arrayContaining(required) });
      const declared = new Set(fields.map(({ name }) => name));
      expect({ file: event.file, more: Object.keys(data).filter((name) => !declared.has(name)) }).toEqual({ file: event.file, more: [] });
    }
  });

  it('have the shape that this release expects, so that none of them is taken for damaged', () => {
    const strange = golden.filter(({ type, data, version }) => !versions.understands(versions.read({ type, data }, version)));
    expect(strange.map(({ file }) => file)).toEqual([]);
  });

  it('hold personal data only as a sealed box', () => {
    for (const event of golden) {
      const { fields } = types.find(({ name }) => name === event.type)!;
      for (const path of fields.flatMap(({ sealed }) => sealed)) {
        const value = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], newest(event).data);
        expect({ file: event.file, path, sealed: value === null || value === undefined || isSealed(value) }).toMatchObject({
          sealed: true,
        });
      }
    }
  });

  it('add up without a fault, each alone and each after what usually comes before it', () => {
    for (const event of golden) {
      const category = event.stream.slice(0, event.stream.indexOf('-'));
      const { initial, evolve } = evolutions[category]!;
      const before = (BEFORE[category] ?? []).filter((type) => type !== event.type).map(named);
      expect(() => evolve(initial, newest(event))).not.toThrow();
      const after = evolve(before.reduce(evolve, initial), newest(event));
      // Reads survive a rebuild only where the state is plain data.
      expect({ file: event.file, state: JSON.parse(JSON.stringify(after ?? null)) }).toEqual({ file: event.file, state: after ?? null });
    }
  });
});
