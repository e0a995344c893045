import { testDatabase, type TestDatabase } from '../../../test/support/test-database.js';
import { PERSON, sampleSite, type SampleSite } from './sample-site.testkit.js';

describe('searches that are kept with a session', () => {
  let database: TestDatabase;
  let site: SampleSite;
  let sessionId: string;

  beforeAll(async () => {
    database = await testDatabase();
    site = await sampleSite(database.appUrl);
  });
  afterAll(async () => {
    await site?.close();
    await database?.drop();
  });
  beforeEach(async () => void (sessionId = await site.sessions.begin(PERSON, site.now)));

  const searches = (of = sessionId) => site.searches.by({ sessionId: of, personId: PERSON, now: site.now, requestId: 'one' });

  it('are the last few of each list, each by its mark', async () => {
    expect(await searches().of('things', 'anything')).toBeNull();
    const first = await searches().keep('things', 'blue');
    const second = await searches().keep('things', 'round');
    const person = await searches().keep('people', 'Kim');
    expect(first).not.toBe(second);
    expect(first).toMatch(/^[\w-]{8}$/);
    expect(await searches().of('things', first)).toEqual({ mark: first, text: 'blue' });
    expect(await searches().of('things', second)).toEqual({ mark: second, text: 'round' });
    expect(await searches().of('people', person)).toEqual({ mark: person, text: 'Kim' });
    expect(await searches().of('people', first)).toBeNull();
    for (let more = 0; more < 9; more++) await searches().keep('things', `more ${more}`);
    expect([await searches().of('things', first), await searches().of('things', second)]).toEqual([
      null,
      expect.objectContaining({ text: 'round' }),
    ]);
  });

  it('end where everything is shown again, each by itself', async () => {
    const [blue, round, kim] = [
      await searches().keep('things', 'blue'),
      await searches().keep('things', 'round'),
      await searches().keep('people', 'Kim'),
    ];
    await searches().end('things', blue);
    await searches().end('nowhere', blue);
    expect(await searches().of('things', blue)).toBeNull();
    expect(await searches().of('things', round)).toMatchObject({ text: 'round' });
    expect(await searches().of('people', kim)).toMatchObject({ text: 'Kim' });
  });

  it('go with the session, and are in no other of the same person', async () => {
    const mark = await searches().keep('things', 'blue');
    const other = await site.sessions.begin(PERSON, site.now);
    expect(await searches(other).of('things', mark)).toBeNull();
    const renewed = await site.sessions.renew(sessionId, site.now);
    expect(await searches(renewed).of('things', mark)).toMatchObject({ text: 'blue' });
    await site.sessions.end(renewed);
    expect(await searches(renewed).of('things', mark)).toBeNull();
  });
});
