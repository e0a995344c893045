import { derivedId, fold } from '../../../../libs/event-sourcing/index.js';
import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import { agency, asCoordinator, commandId, coordinator, deployed, deploying, now, received, triaged } from '../../domain/case.testkit.js';
import { triageCase } from './triage-case.decision.js';

const { given } = specificationOf(caseEvolution, triageCase);
const inRegion = { agencyId: agency, eligibility: 'in_region', hasUnits: false } as const;
const outside = { ...inRegion, eligibility: 'outside' } as const;
const command = {
  outcome: 'none_indicated',
  programs: [],
  offers: [],
  policy,
  agency: inRegion,
  ...asCoordinator,
} as const;
const group = { ...command, outcome: 'group_intervention', programs: ['commander'] } as const;

const triagedAs = (data: Pick<typeof group | typeof command, 'outcome' | 'programs'>): CaseEvent => ({
  type: 'CaseTriaged',
  data: { outcome: data.outcome, programs: data.programs, offers: [], triagedAt: now },
});

const rung = (kind: (typeof policy.ladder)[number]['kind'], hours: number, dueAt: string): CaseEvent => ({
  type: 'FollowUpPlanned',
  data: {
    followUpId: derivedId(commandId, `ladder/0/${kind}/${hours}`),
    kind,
    dueAt,
    owner: { kind: 'desk' },
    ladderHours: hours,
  },
});

const wholeLadder = [
  rung('agency_check_back', 24, '2026-11-24T12:00:00.000Z'),
  rung('individual_check_in', 72, '2026-11-26T12:00:00.000Z'),
  rung('individual_check_in', 168, '2026-11-30T12:00:00.000Z'),
  rung('agency_check_back', 336, '2026-12-07T12:00:00.000Z'),
  rung('individual_check_in', 720, '2026-12-23T12:00:00.000Z'),
  rung('closing_check', 2160, '2027-02-21T12:00:00.000Z'),
];

describe('triaging a request', () => {
  it('makes the whole ladder of follow-ups from the policy, owned by the desk', () => {
    given(received())
      .when(group)
      .then(triagedAs(group), ...wholeLadder);
  });

  it('asks for one check-back with the agency where none is indicated: a success, not a refusal', () => {
    given(received())
      .when(command)
      .then(triagedAs(command), rung('agency_check_back', 24, '2026-11-24T12:00:00.000Z'));
  });

  it('adds the weekly contact with the family after a line-of-duty death, until the closing check', () => {
    const events = triageCase(group, caseEvolution.evolve(caseEvolution.initial, received({ incidentType: 'line_of_duty_death' })[0]!));
    const liaison = events.flatMap((event) =>
      event.type === 'FollowUpPlanned' && event.data.kind === 'family_liaison_contact' ? [event.data.ladderHours] : [],
    );
    expect(liaison).toEqual([168, 336, 504, 672, 840, 1008, 1176, 1344, 1512, 1680, 1848, 2016]);
  });

  it('refuses to forget a discipline that was exposed', () => {
    given(received({ exposed: [{ discipline: 'dispatcher' }, { discipline: 'ems' }] }))
      .when({ ...group, offers: [{ discipline: 'ems', answer: 'offered' }] })
      .thenRefused('discipline_not_considered');
  });

  it('refuses a discipline that is marked twice', () => {
    given(received())
      .when({
        ...group,
        offers: [
          { discipline: 'ems', answer: 'offered' },
          { discipline: 'ems', answer: 'declined' },
        ],
      })
      .thenRefused('discipline_twice');
  });

  it('refuses a team of no program', () => {
    given(received())
      .when({ ...group, programs: [] })
      .thenRefused('program_missing');
  });

  it('asks for pre-approval where the agency is outside the region', () => {
    given(received())
      .when({ ...group, agency: outside })
      .then(triagedAs(group), ...wholeLadder, { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } });
  });

  it('asks no longer for an approval that it turns out not to need, and counts what was decided where it does', () => {
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
    const lapsed: CaseEvent = { type: 'PreApprovalLapsed', data: { agencyId: agency } };
    const history = [...received(), triagedAs(group), asked];
    given(history)
      .when({ ...command, agency: outside })
      .then(triagedAs(command), lapsed);
    const after = fold(caseEvolution, [...history, triagedAs(command), lapsed]);
    expect(triageCase({ ...group, agency: outside }, after)).toContainEqual({ type: 'PreApprovalReinstated', data: { agencyId: agency } });
  });

  it('asks for no approval where no team is needed', () => {
    given(received())
      .when({ ...command, agency: outside })
      .then(triagedAs(command), rung('agency_check_back', 24, '2026-11-24T12:00:00.000Z'));
  });

  it('may be done again before a team is at work: the ladder follows', () => {
    const history = [...received(), triagedAs(command), rung('agency_check_back', 24, '2026-11-24T12:00:00.000Z')];
    given(history)
      .when(group)
      .then(triagedAs(group), ...wholeLadder.slice(1));
  });

  const offers = [
    { discipline: 'dispatcher', answer: 'offered' },
    { discipline: 'law_enforcement', answer: 'offered' },
  ] as const;

  it('puts programs, offers and the need right while a team is at work', () => {
    const said = { outcome: 'individual_only', programs: ['commander'], offers } as const;
    for (const team of [deploying(), deployed()]) {
      given(team)
        .when({ ...command, ...said })
        .then({ type: 'CaseTriaged', data: { ...said, triagedAt: now } });
    }
  });

  it('refuses a need that asks for no team while one is at work, and names the field', () => {
    for (const outcome of ['watch_and_recontact', 'information_only', 'none_indicated'] as const) {
      given(deployed())
        .when({ ...group, outcome, offers })
        .thenRefused('team_at_work', 'outcome');
    }
  });

  it('asks for no approval of a team that has gone, but of one that is being built', () => {
    const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
    const triagedAgain: CaseEvent = {
      type: 'CaseTriaged',
      data: { outcome: group.outcome, programs: group.programs, offers, triagedAt: now },
    };
    given(deployed())
      .when({ ...group, offers, agency: outside })
      .then(triagedAgain);
    given(deploying())
      .when({ ...group, offers, agency: outside })
      .then(triagedAgain, asked);
  });

  it('does nothing when it says the same again, in whatever order', () => {
    given(triaged())
      .when({
        ...group,
        programs: ['telecommunicator_911'],
        offers: [
          { discipline: 'law_enforcement', answer: 'declined' },
          { discipline: 'dispatcher', answer: 'offered' },
        ],
      })
      .thenNothing();
  });
});
