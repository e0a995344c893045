import { SAMPLE_STEPS } from '../../../service/sample-by-commands.js';
import { firstCoordinator } from '../../../../test/support/people.js';
import { testService, type TestService } from '../../../../test/support/service.js';
import { until } from '../../../../test/support/until.js';
import { WindowVisitor } from '../../../../test/support/window-visitor.js';
import { SAMPLE_FILLING, type SampleFilling } from '../../sample-filling.js';

type Replaceable = { fill: SampleFilling['fill'] } & Pick<SampleFilling, 'steps'>;

/** One installation, on which each of these goes on from the one before. */
describe('looking around in an empty system', () => {
  let service: TestService;
  let window: WindowVisitor;
  beforeAll(async () => {
    service = await testService();
    window = new WindowVisitor(service.url);
  });
  afterAll(() => service.end());

  const filling = () => service.app.get<SampleFilling>(SAMPLE_FILLING, { strict: false });
  const begun = async () => {
    const { rows } = await service.sources.pool.query(
      `SELECT type FROM event_store.events WHERE stream = 'demo-program' ORDER BY position`,
    );
    return (rows as readonly { type: string }[]).map(({ type }) => type);
  };

  it('is one of two ways that the first page offers: to begin, and to look around', async () => {
    const page = await window.follows(await window.sees('/'));
    expect(page.text).toContain(
      `npm run person:add-first -- --name &quot;Robin Vale&quot; --privacy-officer &quot;Kim Lane&quot; --port ${new URL(service.url).port}`,
    );
    expect(page.html).toContain('action="/look-around"');
    expect(page.text).not.toContain('DEMO: ');
  });

  it('is taken from no page of another site', async () => {
    const answer = await fetch(`${service.url}/look-around`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'cross-site' },
      redirect: 'manual',
    });
    expect([answer.status, await begun()]).toEqual([403, []]);
  });

  it('killed in the middle, says so, and goes on where it was', async () => {
    const at = filling() as Replaceable;
    const { fill } = plainly(at);
    // As if the process had ended there: what was sent until then is there, and nothing says that it was the end.
    at.fill = (toldFrom, did) => {
      let left = 40;
      return fill.call(at, toldFrom, () => {
        did();
        if ((left -= 1) === 0) throw new Error('killed');
      });
    };
    await window.sends(await window.sees('/sign-in'), 'look-around');
    await until(async () => (await window.sees('/look-around')).text.includes('Not all of it is there'), 100_000);
    service = await service.restart();
    window = new WindowVisitor(service.url);
    expect((await window.sees('/sign-in')).location).toBe('/look-around');
    expect((await window.sees('/look-around')).text).toContain('Go on with it');
    expect(await begun()).toEqual(['DemoBegun']);
  }, 180_000);

  it('loads one sample however often it is tapped, and tells how far it is', async () => {
    let done = 0;
    const at = filling() as Replaceable;
    const { fill } = plainly(at);
    at.fill = (toldFrom, did) => fill.call(at, toldFrom, () => (done++, did()));
    const page = await window.sees('/look-around');
    const taps = await Promise.all([1, 2, 3].map(() => window.sends(page, 'look-around')));
    expect(taps.map(({ location }) => location)).toEqual(['/look-around', '/look-around', '/look-around']);
    const loading = await fetch(`${service.url}/look-around`, { redirect: 'manual', headers: { accept: 'text/html' } });
    expect([loading.status, loading.headers.get('refresh')]).toEqual([200, '1']);
    expect(await loading.text()).toMatch(/<progress id="how-far" max="100" value="\d+"/);
    await until(async () => (await window.sees('/look-around')).location === '/sign-in', 150_000);
    expect(await begun()).toEqual(['DemoBegun', 'DemoFilled']);
    // The bar ends about where it is full.
    expect(Math.abs(done / SAMPLE_STEPS - 1)).toBeLessThan(0.05);
    const { rows } = await service.sources.pool.query(
      `SELECT count(DISTINCT stream) FILTER (WHERE stream LIKE 'agency-%') agencies, count(DISTINCT stream) FILTER (WHERE stream LIKE 'person-%') people,
         count(DISTINCT stream) FILTER (WHERE stream LIKE 'case-%') cases, count(DISTINCT stream) FILTER (WHERE stream LIKE 'contact-%') contacts
       FROM event_store.events`,
    );
    expect(rows).toEqual([{ agencies: '10', people: '16', cases: '6', contacts: '4' }]);
  }, 180_000);

  it('lands on a choice of invented people, one for each role first, and says DEMO', async () => {
    const page = await window.sees('/sign-in');
    expect(page.text).toContain('DEMO');
    const picked = [...page.html.matchAll(/type="radio"[^>]*value="([0-9a-f-]{36})"/g)].map(([, id]) => id!);
    expect(picked).toHaveLength(16);
    const starts = [];
    for (const personId of picked.slice(0, 7)) {
      await window.posts('/sign-in/pick', { personId });
      starts.push((await window.sees('/')).location);
    }
    expect(new Set(starts)).toEqual(new Set(['/work', '/figures']));
  });

  it('is over then', async () => {
    expect((await window.posts('/look-around', {})).status).toBe(409);
    expect(await begun()).toEqual(['DemoBegun', 'DemoFilled']);
  });
});

describe('where somebody is, or could be', () => {
  it('nothing is offered and nothing is put in: in a system with people, and where others can ask', async () => {
    let service = await testService();
    try {
      service = await service.restart({ reach: { ...service.config.reach, trustedHops: 1 } });
      const window = () => new WindowVisitor(service.url, { 'x-forwarded-for': '10.1.1.1', 'x-forwarded-proto': 'https' });
      expect((await window().sees('/sign-in')).html).not.toContain('look-around');
      expect((await window().posts('/look-around', {})).status).toBe(409);
      service = await service.restart({ reach: { ...service.config.reach, trustedHops: 0 } });
      await firstCoordinator(service.url);
      expect((await new WindowVisitor(service.url).sees('/sign-in')).html).not.toContain('look-around');
      expect((await new WindowVisitor(service.url).posts('/look-around', {})).status).toBe(409);
    } finally {
      await service.end();
    }
  });
});

/** The way in which it is filled, before a spec puts itself in between. */
function plainly(filling: SampleFilling): { readonly fill: SampleFilling['fill'] } {
  return { fill: (Object.getPrototypeOf(filling) as SampleFilling).fill };
}
