import type { CaseEvent, RequestFacts } from '../../domain/case.events.js';
import { deployed } from '../../domain/case.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { asking, caseReading, neighbours } from '../../reading/reading.testkit.js';
import { RecentUse, RecentUseHandler } from './recent-use.query.js';

const fire = 'a0000000-0000-4000-8000-00000000000f';
const ems = 'a0000000-0000-4000-8000-00000000000e';
const request = (reference: string, receivedAt: string, facts: RequestFacts): CaseEvent => ({
  type: 'RequestReceived',
  data: { reference, receivedAt, policyVersion: 1, facts },
});
const id = (last: number) => `e0000000-0000-4000-8000-00000000000${last}`;

describe('what was used of late', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: RecentUseHandler;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new RecentUseHandler(reading.dataSource, neighbours);
    await reading.happen(id(1), request('AW-26-00001', '2026-11-01', { agencyId: fire, incidentType: 'suicide' }));
    await reading.happen(id(2), request('AW-26-00002', '2026-11-02', { agencyId: ems, incidentType: 'fatal_crash' }));
    await reading.happen(id(3), request('AW-26-00003', '2026-11-03', { agencyId: fire, incidentType: 'suicide' }));
    await reading.happen(id(4), request('AW-26-00004', '2026-11-04', {}));
    await reading.happen(id(5), ...deployed());
  });
  afterAll(() => reading.close());

  const used = (reader: RecentUse['reader'], most = 2) => handler.execute(new RecentUse(reader, most));

  it('names the agencies of the newest cases first', async () => {
    expect((await used(asking.coordinator, 5)).agencyIds.slice(1)).toEqual([fire, ems]);
  });

  it('names no more than were asked for', async () => {
    expect((await used(asking.coordinator)).agencyIds).toHaveLength(2);
  });

  it('tells nobody of cases that they may not see', async () => {
    expect((await used(asking.lead, 5)).agencyIds).toHaveLength(1);
    expect(await used(asking.stranger)).toEqual({ agencyIds: [] });
    expect(await used(asking.leadership)).toEqual({ agencyIds: [] });
  });
});
