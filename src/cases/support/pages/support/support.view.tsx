import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { mayCorrect } from '../../../frame/may-correct.js';
import { AnswerReferral } from '../../answer-referral/answer-referral.command.js';
import { CancelIntervention } from '../../cancel-intervention/cancel-intervention.command.js';
import { CorrectIntervention } from '../../correct-intervention/correct-intervention.command.js';
import { CorrectReferral } from '../../correct-referral/correct-referral.command.js';
import { HoldIntervention } from '../../hold-intervention/hold-intervention.command.js';
import { OfferReferral } from '../../offer-referral/offer-referral.command.js';
import { PlanIntervention } from '../../plan-intervention/plan-intervention.command.js';
import { RecordTeamCare } from '../../record-team-care/record-team-care.command.js';
import { RescheduleIntervention } from '../../reschedule-intervention/reschedule-intervention.command.js';
import { InterventionView } from './intervention.view.js';
import { PlanInterventionView } from './plan-intervention.view.js';
import { ReferralsView } from './referrals.view.js';
import { presentInterventions } from './support.presenter.js';
import { supportWords } from './support.words.js';
import { TeamCareView } from './team-care.view.js';

/** Whose forms stand on this page. */
const commands = [
  PlanIntervention,
  RescheduleIntervention,
  HoldIntervention,
  CancelIntervention,
  CorrectIntervention,
  OfferReferral,
  AnswerReferral,
  CorrectReferral,
  RecordTeamCare,
];

export interface SupportProps {
  readonly at: At;
  readonly view: CaseInFullView;
  /** By when the policy of this case wants each kind of support. */
  readonly windows: PolicyTerms['windows'];
  /** The planned intervention whose forms stand on the page; the next one where nobody says. */
  readonly chosen?: string;
  /** The offer that somebody chose to correct. */
  readonly offer?: string;
}

/** What support was planned and given in a case. */
export function SupportView({ at, view, windows, chosen, offer }: SupportProps) {
  const words = supportWords(at.language);
  const mayWork = view.may.includes('work_on_case') && view.status === 'open';
  const interventions = presentInterventions(view, windows, at.now, tellingOf(at));
  const shown =
    interventions.find(({ id }) => at.refused?.form.endsWith(id)) ??
    interventions.find(({ id }) => id === chosen) ??
    interventions.find(({ status }) => status === 'planned');
  const notConfirmed = view.deployment?.status === 'inviting' && mayWork;
  return (
    <CaseFrame at={at} view={view} current="support" wide first={<WhatBecame at={at} commands={commands} />}>
      <div class="columns">
        <section class="stack" aria-labelledby="interventions">
          <h2 id="interventions">{words.interventions}</h2>
          {notConfirmed && (
            <p class="hint">
              {words.notConfirmed} <a href={link(casePagePath(view.caseId, 'team'))}>{words.toTeam}</a>
            </p>
          )}
          {interventions.length === 0 ? (
            <p class="empty">{words.none}</p>
          ) : (
            <ul class="cards">
              {interventions.map((one) => (
                <InterventionView
                  at={at}
                  view={view}
                  item={one}
                  mayWork={mayWork}
                  mayCorrect={mayCorrect(view)}
                  chosen={one.id === shown?.id}
                  key={one.id}
                />
              ))}
            </ul>
          )}
          {mayWork && <PlanInterventionView at={at} view={view} windows={windows} />}
        </section>
        <div class="stack">
          <ReferralsView at={at} view={view} mayWork={mayWork} mayCorrect={mayCorrect(view)} chosen={offer} />
          <TeamCareView at={at} view={view} mayWork={mayWork} />
        </div>
      </div>
    </CaseFrame>
  );
}
