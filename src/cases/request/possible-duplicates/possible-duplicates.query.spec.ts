import type { CaseEvent, RequestFacts } from '../../domain/case.events.js';
import { agency, deployed } from '../../domain/case.testkit.js';
import { caseList } from '../../reading/case-list.projection.js';
import { asking, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { PossibleDuplicates, PossibleDuplicatesHandler, type DuplicateQuestion } from './possible-duplicates.query.js';

const type = 'officer_involved_shooting';
const request = (reference: string, receivedAt: string, facts: RequestFacts = {}): CaseEvent => ({
  type: 'RequestReceived',
  data: { reference, receivedAt, policyVersion: 1, facts: { agencyId: agency, incidentType: type, ...facts } },
});
const id = (last: number) => `e0000000-0000-4000-8000-00000000000${last}`;

describe('possible duplicates of a request', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: PossibleDuplicatesHandler;
  beforeAll(async () => {
    reading = await caseReading([caseList]);
    handler = new PossibleDuplicatesHandler(reading.dataSource, neighbours, zone);
    // It is 6:00 in the morning of 23 November in Chicago, 12:00 UTC.
    await reading.happen(id(1), request('AW-26-00001', '2026-11-21T12:00:00Z'));
    await reading.happen(id(2), request('AW-26-00002', '2026-11-21T11:59:59Z', { occurredAt: '2026-11-20' }));
    await reading.happen(id(3), request('AW-26-00003', '2026-11-23', { incidentType: 'suicide' }));
    await reading.happen(id(4), request('AW-26-00004', '2026-11-23', { agencyId: 'a0000000-0000-4000-8000-000000000099' }));
    await reading.happen(id(5), request('AW-26-00005', '2026-11-23'), { type: 'RequestDeclined', data: { reason: 'invalid' } });
    await reading.happen(id(6), ...deployed());
  });
  afterAll(() => reading.close());

  const references = async (question: Partial<DuplicateQuestion> = {}, reader: PossibleDuplicates['reader'] = asking.coordinator) =>
    (await handler.execute(new PossibleDuplicates({ agencyId: agency, incidentType: type, ...question }, reader))).map(
      ({ reference }) => reference,
    );

  it('are open cases of the same agency and kind that came in within 48 hours, newest first', async () => {
    expect(await references()).toEqual(['AW-26-7K3FQ', 'AW-26-00001']);
  });

  it('are also those where it occurred within 48 hours, whenever they came in', async () => {
    expect(await references({ occurredAt: '2026-11-18' })).toEqual(['AW-26-7K3FQ', 'AW-26-00001', 'AW-26-00002']);
    expect(await references({ occurredAt: '2026-11-17T23:59:00-06:00' })).toEqual(['AW-26-7K3FQ', 'AW-26-00001']);
  });

  it('are not the case itself', async () => {
    expect(await references({ except: id(1) })).toEqual(['AW-26-7K3FQ']);
  });

  it('are of another time when the request came in at another time', async () => {
    expect(await references({ receivedAt: '2026-12-01' })).toEqual([]);
  });

  it('are among the cases that somebody may see', async () => {
    expect(await references({}, asking.lead)).toEqual(['AW-26-7K3FQ']);
    expect(await references({}, asking.stranger)).toEqual([]);
    expect(await references({}, asking.leadership)).toEqual([]);
    expect(await references({}, asking.administrator)).toEqual([]);
  });
});
