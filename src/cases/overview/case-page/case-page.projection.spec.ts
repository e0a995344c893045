import { projectionSpecification } from '../../../../libs/read-side/projection-specification.testkit.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { deployment, held, intervention, invited, peer, planned, received } from '../../domain/case.testkit.js';
import { caseA, inCase } from '../../reading/reading.testkit.js';
import { CasePageRow } from './case-page.entity.js';
import { casePage } from './case-page.projection.js';

const SEALED = 'v1.c2VhbGVk.dGV4dA';
const bare = { callBacks: [], answers: {}, interventions: {}, referrals: {}, closedAt: null };

describe('what the case page is made of', () => {
  const specification = projectionSpecification(casePage);
  const details = (events: readonly CaseEvent[], expected: object) =>
    specification
      .given(...inCase(caseA, events))
      .thenRows(CasePageRow, [
        expect.objectContaining({ id: caseA, revision: events.length - 1, details: expect.objectContaining(expected) }),
      ]);

  it('keeps the case as decisions fold it, and when it was last changed', () =>
    specification.given(...inCase(caseA, received())).thenRows(CasePageRow, [
      {
        id: caseA,
        revision: 0,
        details: { ...bare, changedAt: '2026-03-02T08:00:01.000Z' },
        state: expect.objectContaining({ status: 'open', reference: 'AW-26-7K3FQ', followUps: {} }),
      },
    ]));

  it('keeps each try to call back', () =>
    details(
      [
        ...received(),
        { type: 'CallBackRecorded', data: { outcome: 'no_answer', at: '2026-11-22' } },
        { type: 'CallBackRecorded', data: { outcome: 'reached', at: '2026-11-23T08:00:00-06:00' } },
      ],
      {
        callBacks: [
          { outcome: 'no_answer', at: '2026-11-22' },
          { outcome: 'reached', at: '2026-11-23T08:00:00-06:00' },
        ],
      },
    ));

  it('keeps how an intervention was planned, moved and held, in numbers', async () => {
    const mode = { mode: 'in_person', deviation: null, resources: [], cancelledBecause: null };
    const later: CaseEvent = {
      type: 'InterventionRescheduled',
      data: { interventionId: intervention, plannedFor: '2026-12-20', timeliness: 'later', deviation: 'travel' },
    };
    await details([...planned(), later], {
      interventions: { [intervention]: { ...mode, timeliness: 'later', deviation: 'travel', heldAt: null, minutes: null, attended: [] } },
    });
    await details(held(), {
      interventions: {
        [intervention]: {
          ...mode,
          timeliness: 'inside',
          heldAt: '2026-11-23T10:00:00.000Z',
          minutes: 90,
          attended: [{ discipline: 'dispatcher', count: 5 }],
        },
      },
    });
  });

  it('keeps why somebody said no, for the deployment in which they said it', () =>
    details(
      [
        ...received(),
        { type: 'DeploymentOpened', data: { deploymentId: deployment } },
        invited(),
        {
          type: 'InvitationAnswered',
          data: {
            deploymentId: deployment,
            memberId: peer,
            answer: 'declined',
            reason: 'not_available',
            answeredAt: '2026-11-22',
            by: 'phoned',
          },
        },
      ],
      { answers: { [`${deployment}/${peer}`]: { answeredAt: '2026-11-22', by: 'phoned', reason: 'not_available' } } },
    ));

  it('knows of contacts and places only that they are there', async () => {
    await details(
      [
        ...received({ callBackContact: SEALED }),
        { type: 'FieldCorrected', data: { change: { callBackContact: SEALED }, reason: 'mistyped' } },
        { type: 'DeploymentOpened', data: { deploymentId: deployment } },
        { type: 'MeetingPlaceSet', data: { deploymentId: deployment, meetAt: '2026-11-23T09:00:00Z', place: SEALED } },
      ],
      {},
    );
    const [row] = await specification.dataSource().query<[{ all: string }]>('SELECT case_page::text AS all FROM case_page');
    expect(row.all).not.toContain(SEALED);
    expect(row.all).toMatch(/place.*sealed/);
  });
});
