import { projectionSpecification } from '../../../../libs/read-side/projection-specification.testkit.js';
import { coordinator, held, received } from '../../domain/case.testkit.js';
import { caseA, inCase } from '../../reading/reading.testkit.js';
import { CaseTimelineRow } from './case-timeline.entity.js';
import { caseTimeline } from './case-timeline.projection.js';

describe('the entries of a timeline', () => {
  const specification = projectionSpecification(caseTimeline);

  it('are one for each event, with the time that was said and the time of entry', async () => {
    const [first] = inCase(caseA, received());
    await specification
      .given(
        { ...first!, actor: coordinator, recordedAt: '2026-11-22T14:12:00.000Z' },
        { stream: 'person-1', event: { type: 'PersonAdded', data: {} } },
        ...inCase(caseA, [{ type: 'CaseReopened', data: { reason: 'new_need' } }]),
      )
      .thenRows(CaseTimelineRow, [
        {
          id: '00000000-0000-4000-8000-000000000000',
          caseId: caseA,
          revision: 0,
          kind: 'RequestReceived',
          happenedAt: '2026-11-22T06:00:00.000Z',
          enteredAt: new Date('2026-11-22T14:12:00Z'),
          actor: coordinator,
          data: { ...(received()[0]!.data as object) },
        },
        expect.objectContaining({ revision: 1, kind: 'CaseReopened', happenedAt: null, data: { reason: 'new_need' } }),
      ]);
  });

  it('keep the order of the case', () =>
    specification.given(...inCase(caseA, held())).thenRows(
      CaseTimelineRow,
      held().map(({ type }, revision) => expect.objectContaining({ kind: type, revision })),
    ));

  it('hold nothing sealed', async () => {
    const sealed = 'v1.c2VhbGVk.dGV4dA';
    await specification
      .given(
        ...inCase(caseA, [
          ...received({ callBackContact: sealed, urgency: 'now' }),
          { type: 'FieldCorrected', data: { change: { callBackContact: sealed }, reason: 'mistyped' } },
          { type: 'MeetingPlaceSet', data: { deploymentId: 'd', place: sealed, contact: sealed } },
        ]),
      )
      .thenRows(CaseTimelineRow, [
        expect.objectContaining({ data: expect.objectContaining({ facts: { callBackContact: 'sealed', urgency: 'now' } }) }),
        expect.objectContaining({ data: { change: { callBackContact: 'sealed' }, reason: 'mistyped' } }),
        expect.objectContaining({ data: { deploymentId: 'd', place: 'sealed', contact: 'sealed' } }),
      ]);
    const rows = await specification.dataSource().query<{ all: string }[]>('SELECT case_timeline::text AS all FROM case_timeline');
    expect(rows.map((row) => row.all).join()).not.toContain(sealed);
  });
});
