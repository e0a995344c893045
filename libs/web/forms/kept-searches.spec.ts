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

  it('are one for each list: what was looked for last', async () => {
    expect(await searches().of('things')).toBeNull();
    const first = await searches().keep('things', 'blue');
    const second = await searches().keep('things', 'round');
    await searches().keep('people', 'Kim');
    expect(first).not.toBe(second);
    expect(await searches().of('things')).toEqual({ mark: second, text: 'round' });
    expect(await searches().of('people')).toEqual({ mark: expect.stringMatching(/^[\w-]{8}$/), text: 'Kim' });
  });

  it('end where everything is shown again, each by itself', async () => {
    await searches().keep('things', 'blue');
    await searches().keep('people', 'Kim');
    await searches().end('things');
    expect([await searches().of('things'), await searches().of('people')]).toEqual([null, expect.objectContaining({ text: 'Kim' })]);
  });

  it('go with the session, and are in no other of the same person', async () => {
    await searches().keep('things', 'blue');
    const other = await site.sessions.begin(PERSON, site.now);
    expect(await searches(other).of('things')).toBeNull();
    const renewed = await site.sessions.renew(sessionId, site.now);
    expect(await searches(renewed).of('things')).toMatchObject({ text: 'blue' });
    await site.sessions.end(renewed);
    expect(await searches(renewed).of('things')).toBeNull();
  });
});
