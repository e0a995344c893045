import { CaseStreams } from '../../case-streams.js';
import { deployed, followUp, lead, outcome, peer, plannedFollowUp } from '../../domain/case.testkit.js';
import { caseA, caseB, caseReading, neighbours, zone } from '../../reading/reading.testkit.js';
import { FindUndoableOutcome, FindUndoableOutcomeHandler } from './undoable-outcome.query.js';

const closedAt = '2026-11-23T12:00:59.999Z';

describe('the outcome that can still be taken back', () => {
  let reading: Awaited<ReturnType<typeof caseReading>>;
  let handler: FindUndoableOutcomeHandler;
  beforeAll(async () => {
    reading = await caseReading([]);
    handler = new FindUndoableOutcomeHandler(new CaseStreams(reading.mechanism, zone, neighbours), neighbours);
    await reading.happen(caseA, ...deployed(), plannedFollowUp(), outcome('no_answer'));
    await reading.happen(caseB, ...deployed(), plannedFollowUp(), outcome('reached_ok'), {
      type: 'CaseClosed',
      data: { because: 'completed', closedAt },
    });
  });
  afterAll(() => reading.close());

  const found = (tapped: string | undefined, actor = lead, now = closedAt) =>
    handler.execute(new FindUndoableOutcome(tapped, { actor, now }));

  it('is offered to whoever tapped it, for a minute by the policy', async () => {
    expect(await found(`${caseA}.${followUp}`)).toEqual({
      caseId: caseA,
      followUpId: followUp,
      kind: 'agency_check_back',
      outcome: 'no_answer',
      until: '2026-11-23T12:01:00.000Z',
    });
    expect(await found(`${caseA}.${followUp}`, lead, '2026-11-23T12:01:00.000Z')).toBeNull();
  });

  it('is offered to nobody else, of no closed case, and of nothing that there is not', async () => {
    expect(await found(`${caseA}.${followUp}`, peer)).toBeNull();
    expect(await found(`${caseB}.${followUp}`)).toBeNull();
    for (const tapped of [undefined, '', '.', caseA, `${caseA}.${peer}`, `${peer}.${followUp}`]) expect(await found(tapped)).toBeNull();
  });
});
