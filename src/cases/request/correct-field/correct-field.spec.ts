import { specificationOf } from '../../../../libs/event-sourcing/specification.testkit.js';
import { defaultPolicyTerms as policy } from '../../../vocabulary/index.js';
import { caseEvolution } from '../../domain/case.js';
import type { CaseEvent } from '../../domain/case.events.js';
import {
  accepted,
  agency,
  asCoordinator,
  asLead,
  coordinator,
  deployed,
  deploying,
  deployment,
  held,
  invited,
  peer,
  planned,
  received,
  triaged,
} from '../../domain/case.testkit.js';
import { fitMember } from '../../domain/deployment.testkit.js';
import { correctField } from './correct-field.decision.js';

const { given } = specificationOf(caseEvolution, correctField);
const other = 'a0000000-0000-4000-8000-000000000002';
const inRegion = { agencyId: other, eligibility: 'in_region', hasUnits: false } as const;
const outside = { ...inRegion, eligibility: 'outside' } as const;
const command = { change: { urgency: 'today' }, reason: 'learned_later', agency: null, policy, team: [], ...asCoordinator } as const;
const toOther = { ...command, change: { agencyId: other }, agency: inRegion } as const;
const asked: CaseEvent = { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: agency } };
const corrected: CaseEvent = { type: 'FieldCorrected', data: { change: { agencyId: other }, reason: 'learned_later' } };

describe('correcting a field', () => {
  it('records the new value and the reason; the old one stays in the history', () => {
    given(received())
      .when(command)
      .then({ type: 'FieldCorrected', data: { change: { urgency: 'today' }, reason: 'learned_later' } });
  });

  it('lets the lead of the case complete what was missing', () => {
    given(deployed())
      .when({ ...command, ...asLead })
      .then({ type: 'FieldCorrected', data: { change: { urgency: 'today' }, reason: 'learned_later' } });
  });

  it('asks for pre-approval when the agency turns out to be outside the region', () => {
    given(triaged())
      .when({ ...toOther, agency: outside })
      .then(corrected, { type: 'PreApprovalAsked', data: { askedBy: coordinator, agencyId: other } });
  });

  it('lets an approval lapse that was given for another agency', () => {
    given([...triaged(), asked])
      .when(toOther)
      .then(corrected, { type: 'PreApprovalLapsed', data: { agencyId: other } });
  });

  it('counts again what was decided for an agency that turns out to be the right one after all', () => {
    const granted: CaseEvent = { type: 'PreApprovalGranted', data: { approverId: peer } };
    const lapsed: CaseEvent = { type: 'PreApprovalLapsed', data: { agencyId: other } };
    const back = { ...command, change: { agencyId: agency }, agency: { ...outside, agencyId: agency } } as const;
    const correctedBack: CaseEvent = { type: 'FieldCorrected', data: { change: { agencyId: agency }, reason: 'learned_later' } };
    for (const history of [triaged(), deployed()])
      given([...history, asked, granted, corrected, lapsed])
        .when(back)
        .then(correctedBack, { type: 'PreApprovalReinstated', data: { agencyId: agency } });
    given([...triaged(), asked, granted, corrected, lapsed, correctedBack, { type: 'PreApprovalReinstated', data: { agencyId: agency } }])
      .when({ ...command, change: { agencyId: agency } })
      .thenNothing();
  });

  it('refuses an agency that needs approval while a team is deployed', () => {
    given(deployed())
      .when({ ...toOther, agency: outside })
      .thenRefused('agency_of_deployed_team');
  });

  it('refuses an agency that a member of the confirmed team belongs to', () => {
    const ofOther = fitMember(peer, { agencyId: other });
    given(deployed())
      .when({ ...toOther, team: [ofOther] })
      .thenRefused('agency_of_member');
    given(deploying())
      .when({ ...toOther, team: [] })
      .then(corrected);
    const overridden: CaseEvent = {
      type: 'ConflictOverrideGranted',
      data: { memberId: peer, covers: ['own_agency'], grantedBy: coordinator },
    };
    given([...deployed(), overridden])
      .when({ ...toOther, team: [ofOther] })
      .then(corrected);
  });

  it('withdraws whoever is invited or has said yes and turns out to work for the agency, and keeps whom an override covers', () => {
    const ofOther = fitMember(peer, { agencyId: other });
    const withdrawn: CaseEvent = {
      type: 'MemberStoodDown',
      data: { deploymentId: deployment, memberId: peer, reason: 'own_agency' },
    };
    for (const answered of [[], [accepted()]]) {
      given([...deploying(), invited(), ...answered])
        .when({ ...toOther, team: [ofOther] })
        .then(corrected, withdrawn);
    }
    given([...deploying(), invited(), accepted()])
      .when({ ...toOther, team: [fitMember(peer, { agencyId: agency })] })
      .then(corrected);
  });

  it('refuses to make the unit unknown while a member of another unit of that agency is out', () => {
    const [west, east] = ['e0000000-0000-4000-8000-000000000001', 'e0000000-0000-4000-8000-000000000002'];
    const unitKnown: CaseEvent = { type: 'FieldCorrected', data: { change: { unitId: west }, reason: 'learned_later' } };
    const agreed: CaseEvent = { type: 'LeadAgreed', data: { memberId: peer, covers: ['other_unit_of_own_agency'], agreedBy: coordinator } };
    const large = { agencyId: agency, eligibility: 'in_region', hasUnits: true } as const;
    const team = [fitMember(peer, { agencyId: agency, unitId: east })];
    const forgets = { ...command, change: undefined, agency: large, team } as const;
    given([...deployed(), unitKnown, agreed])
      .when({ ...forgets, notKnown: ['unitId'] })
      .thenRefused('agency_of_member', 'unitId');
  });

  it('adds the weekly contact with the family when it was a line-of-duty death', () => {
    const events = correctField(
      { ...command, change: { incidentType: 'line_of_duty_death' } },
      triaged().reduce(caseEvolution.evolve, caseEvolution.initial),
    );
    expect(events.filter((event) => event.type === 'FollowUpPlanned' && event.data.kind === 'family_liaison_contact')).toHaveLength(12);
  });

  it('refuses an incident after the debriefing that was held for it', () => {
    given(held())
      .when({ ...command, change: { occurredAt: '2026-11-23T11:45:00Z' } })
      .thenRefused('occurred_after_held', 'occurredAt');
  });

  it('refuses an incident after what was planned and offered because of it', () => {
    const offered: CaseEvent = { type: 'ReferralOffered', data: { referralId: peer, kind: 'eap', offeredAt: '2026-11-22T10:00:00.000Z' } };
    for (const history of [planned(), [...triaged(), offered]])
      given(history)
        .when({ ...command, change: { occurredAt: '2026-11-23T11:00:00Z' } })
        .thenRefused('occurred_after_help', 'occurredAt');
  });

  it('refuses what cannot be', () => {
    given(received())
      .when({ ...command, change: { occurredAt: '2027-01-01' } })
      .thenRefused('occurred_in_future');
    given(received({}))
      .when({ ...command, change: { unitId: 'u' } })
      .thenRefused('unit_without_agency');
    given(received())
      .when({ ...command, change: {} })
      .thenRefused('nothing_to_correct');
  });

  it('does nothing when the field has that value already', () => {
    given(received())
      .when({ ...command, change: { agencyId: agency } })
      .thenNothing();
    given(received({ occurredAt: '2026-11-21T23:00:00-06:00' }))
      .when({ ...command, change: { occurredAt: '2026-11-22T05:00:00Z' } })
      .thenNothing();
  });

  it('refuses another reason for what was corrected already, rather than drop it', () => {
    const corrected: CaseEvent = { type: 'FieldCorrected', data: { change: { urgency: 'now' }, reason: 'mistyped' } };
    const again = { ...command, change: { urgency: 'now' } } as const;
    given([...received(), corrected])
      .when({ ...again, reason: 'mistyped' })
      .thenNothing();
    given([...received(), corrected])
      .when({ ...again, reason: 'learned_later' })
      .thenRefused('recorded_otherwise');
  });
});

describe('making a field unknown again', () => {
  const unit = 'a0000000-0000-4000-8000-0000000000e1';
  const known = received({ agencyId: agency, unitId: unit, incidentType: 'suicide', occurredAt: '2026-11-21' });
  const forgets = { ...command, change: undefined, agency: null };

  it('says that it is not known after all, and leaves everything else as it is', () => {
    given(known)
      .when({ ...forgets, notKnown: ['occurredAt'] })
      .then({ type: 'FieldCorrected', data: { change: {}, notKnown: ['occurredAt'], reason: 'learned_later' } });
  });

  it('leaves nothing to do where nobody knew it', () => {
    given(known)
      .when({ ...forgets, notKnown: ['urgency'] })
      .thenNothing();
  });

  it('refuses a value for what is said not to be known', () => {
    given(known)
      .when({ ...command, notKnown: ['urgency'] })
      .thenRefused('known_and_not_known');
  });

  it('takes the unit with the agency, whether another one is right or none is known', () => {
    given(known)
      .when(toOther)
      .then({ type: 'FieldCorrected', data: { change: { agencyId: other }, notKnown: ['unitId'], reason: 'learned_later' } });
    given(known)
      .when({ ...forgets, notKnown: ['agencyId'] })
      .then({ type: 'FieldCorrected', data: { change: {}, notKnown: ['agencyId', 'unitId'], reason: 'learned_later' } });
  });

  it('takes a unit of the other agency that is said with it', () => {
    const change = { agencyId: other, unitId: 'a0000000-0000-4000-8000-0000000000e2' };
    given(known)
      .when({ ...toOther, change })
      .then({ type: 'FieldCorrected', data: { change, reason: 'learned_later' } });
  });

  it('ends an approval that was asked for the agency', () => {
    given([...triaged(), asked])
      .when({ ...forgets, notKnown: ['agencyId'] })
      .then(
        { type: 'FieldCorrected', data: { change: {}, notKnown: ['agencyId'], reason: 'learned_later' } },
        { type: 'PreApprovalLapsed', data: { agencyId: agency } },
      );
  });
});

describe('correcting when a request came in', () => {
  const at = (receivedAt: string) => ({ ...command, change: undefined, receivedAt });

  it('records the new time, which counts from then on', () => {
    const corrected: CaseEvent = { type: 'FieldCorrected', data: { change: {}, receivedAt: '2026-11-21', reason: 'learned_later' } };
    given(received()).when(at('2026-11-21')).then(corrected);
    given([...received(), corrected])
      .when(at('2026-11-21'))
      .thenNothing();
  });

  it('refuses one that has not come, or that is after a call about it', () => {
    given(received()).when(at('2026-11-24')).thenRefused('received_in_future');
    given([...received(), { type: 'CallBackRecorded', data: { outcome: 'no_answer', at: '2026-11-22T08:00:00.000Z' } }])
      .when(at('2026-11-22T09:00:00.000Z'))
      .thenRefused('received_after_contact');
  });
});
