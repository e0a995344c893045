import { START, type StoredEvent } from '../../../libs/event-sourcing/index.js';
import { isSealed } from '../../../libs/personal-data/index.js';
import { firstCoordinator } from '../../../test/support/people.js';
import { testService, type TestService } from '../../../test/support/service.js';
import { SignedIn } from '../../../test/support/signed-in.js';
import { counties } from '../../agencies/domain/counties.js';
import { personRoles } from '../../vocabulary/index.js';
import { Chance } from './chance.js';
import { DAY } from './demo-world.js';
import { fillWithDemo, type DemoFilled, type DemoSize } from './fill-with-demo.js';
import { inventRequests } from './invented-requests.js';
import { Timeline } from './timeline.js';

const begin = Date.UTC(2025, 0, 1, 6);
/** The same ids in both, so that whole events can be compared. */
const NAMESPACE = '0d3e0000-0000-4000-8000-0000000000d3';
const size: DemoSize = { seed: 5, times: 0.12, begin, end: begin + 40 * DAY };

describe('a demo', () => {
  let demo: TestService;
  let filled: DemoFilled;
  beforeAll(async () => {
    [demo, filled] = await demoService();
  }, 120_000);
  afterAll(() => demo.end());

  it('is marked before anything else is recorded', async () => {
    const [name, policy, mark] = await everything(demo);
    expect([name, policy, mark]).toMatchObject([
      { event: { type: 'InstallationNamed' } },
      { event: { type: 'PolicyVersionPublished' } },
      { event: { type: 'DemoBegun', data: { seed: 5, times: 0.12 } } },
    ]);
  });

  it('is made through the commands: people, requests, teams, follow-ups and contacts, at their times', async () => {
    const events = await everything(demo);
    const types = new Set(events.map(({ event }) => event.type));
    for (const type of ['RequestReceived', 'CaseTriaged', 'TeamConfirmed', 'FollowUpOutcomeRecorded', 'IndividualContactLogged']) {
      expect(types).toContain(type);
    }
    const outOfTime = events.filter(({ metadata: { recordedAt } }) => {
      const at = Date.parse(recordedAt);
      return at < size.begin || at > size.end;
    });
    expect(outOfTime).toEqual([]);
  });

  it('has somebody of every role to sign in as', async () => {
    const granted = (await everything(demo)).flatMap(({ event }) => (event.type === 'RoleGranted' ? [event.data as { role: string }] : []));
    expect(new Set(granted.map(({ role }) => role))).toEqual(new Set(personRoles));
    const told = filled.signIns.map(({ is }) => is).join(', ');
    for (const role of personRoles) expect(told).toContain(role.replaceAll('_', ' '));
  });

  it('is refused where data exist, and then records nothing', async () => {
    const before = (await everything(demo)).length;
    await expect(fillWithDemo(demo, new Timeline(begin), size)).rejects.toMatchObject({ code: 'system_not_empty' });
    expect(await everything(demo)).toHaveLength(before);
  });

  it('is what every page says it is, from the next start on', async () => {
    const { id } = filled.signIns[0]!;
    demo = await demo.restart();
    const somebody = await SignedIn.as(demo, id);
    expect(await somebody.page('/cases')).toContain('DEMO: everything is invented');
    expect(await fetch(`${demo.url}/peer-support`).then((page) => page.text())).toContain('DEMO: everything is invented');
    const nowhere = await somebody.get('/nowhere').set('Accept-Language', 'es');
    expect(nowhere.text).toContain('DEMO: todo es inventado');
  });

  it('is the same for the same seed', async () => {
    const [again] = await demoService();
    try {
      const [one, other] = await Promise.all([byStream(demo), byStream(again)]);
      expect([...other.keys()].sort()).toEqual([...one.keys()].sort());
      for (const [stream, events] of one) expect({ stream, events: other.get(stream) }).toEqual({ stream, events });
    } finally {
      await again.end();
    }
  }, 120_000);
});

describe('a system that somebody uses', () => {
  it('is never marked as a demo', async () => {
    const service = await testService();
    try {
      const { id } = await firstCoordinator(service.url);
      await expect(fillWithDemo(service, new Timeline(begin), size)).rejects.toMatchObject({ code: 'system_not_empty' });
      const page = await (await SignedIn.as(service, id)).page('/cases');
      expect(page).not.toContain('DEMO');
    } finally {
      await service.end();
    }
  });
});

describe('what is invented', () => {
  const agencies = counties.flatMap((county) =>
    (['psap', 'department'] as const).map((kind) => {
      const outside = county === 'outside_region';
      return { id: `${county} ${kind}`, kind, county, discipline: 'fire', outside };
    }),
  );
  const requestsOf = (seed: number, times = 1) =>
    inventRequests({ agencies, end: begin + 1000 * DAY, chance: (name) => new Chance(seed, name) }, begin, times);

  it('is about 110 requests a year, with another seed others, and with more times so many more', () => {
    const [one, other, larger] = [requestsOf(1), requestsOf(2), requestsOf(1, 3)];
    for (const requests of [one, other]) expect(Math.abs(requests.length / (1000 / 365) - 110)).toBeLessThan(20);
    expect(Math.abs(larger.length / (1000 / 365) - 330)).toBeLessThan(45);
    expect(one.map(({ occurredAt }) => occurredAt)).not.toEqual(other.map(({ occurredAt }) => occurredAt));
  });

  it('comes from outside of the region five times a year', () => {
    const outside = requestsOf(1).filter(({ agency }) => agency.outside);
    expect(outside).toHaveLength(Math.round((5 * 1000) / 365));
  });
});

async function demoService(): Promise<[TestService, DemoFilled]> {
  const timeline = new Timeline(begin);
  const clock = { now: timeline.clock.now, set: () => undefined, advance: () => undefined };
  const service = await testService({ clock, namespace: NAMESPACE, worksByHand: true });
  return [service, await fillWithDemo(service, timeline, size)];
}

async function everything({ sources }: TestService): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  const enough = new AbortController();
  for await (const batch of sources.store.follow(START, enough.signal)) {
    events.push(...batch.events);
    if (batch.caughtUp) break;
  }
  enough.abort();
  return events;
}

/** Without what each installation draws for itself: references of cases, claims of members, and what is sealed under its keys. */
async function byStream(service: TestService): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const streams = new Map<string, unknown[]>();
  for (const { stream, event, metadata } of await everything(service)) {
    // A reference is drawn, and the ids of records are marked with a key of the installation.
    if (/^(reference|statistical_record)-/.test(stream)) continue;
    const told = { at: metadata.recordedAt, actor: metadata.actor, event: JSON.parse(JSON.stringify(event, drawnAlike)) as unknown };
    streams.set(stream, [...(streams.get(stream) ?? []), told]);
  }
  return streams;
}

function drawnAlike(key: string, value: unknown): unknown {
  return key === 'reference' || key === 'claim' || isSealed(value) ? 'drawn' : value;
}
