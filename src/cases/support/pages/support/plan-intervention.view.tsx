import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, optionsOf, type FormValues } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { overdueFrom, type InterventionKind, type PolicyTerms } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { PlanIntervention } from '../../plan-intervention/plan-intervention.command.js';
import { supportWords } from './support.words.js';
import { windowWords } from './window-words.js';

/** For whom each kind is: nobody reads down sixteen of them. */
const groups: Readonly<Record<'group' | 'person' | 'agency', readonly InterventionKind[]>> = {
  group: [
    'defusing',
    'cisd',
    'crisis_management_briefing',
    'demobilization',
    'on_scene_support',
    'follow_up_debriefing',
    'therapy_dog_visit',
  ],
  person: ['one_on_one', 'psychological_first_aid', 'family_support', 'lodd_support', 'pastoral_crisis_intervention'],
  agency: ['organizational_consultation', 'pre_incident_education', 'stress_reduction_training', 'resiliency_training'],
};

interface PlanProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly windows: PolicyTerms['windows'];
}

/** The form that plans an intervention with when the policy wants each kind, or what has to be there first. */
export function PlanInterventionView({ at, view, windows }: PlanProps) {
  const words = supportWords(at.language);
  const { interventionKind } = standardWords(at.language);
  const { deployment } = view;
  if (deployment === null || deployment.status === 'stood_down') {
    return (
      <p>
        {words.noTeam} <a href={link(casePagePath(view.caseId, 'team'))}>{words.toTeam}</a>
      </p>
    );
  }
  return (
    <>
      <InTime at={at} view={view} windows={windows} />
      <CasePanel
        at={at}
        command={PlanIntervention}
        view={view}
        proposed={{ mode: 'in_person', ...whenTheyMeet(at, view) }}
        open={view.next?.duty === 'step' && view.next.step === 'plan'}
        arranged={{
          kind: {
            groups: (['group', 'person', 'agency'] as const).map((each) => ({
              label: words.groups[each],
              options: optionsOf(groups[each], interventionKind),
            })),
          },
          mode: { inline: true },
        }}
      />
    </>
  );
}

/** The first is mostly when the team meets. */
function whenTheyMeet({ now, site }: At, { deployment, interventions }: CaseInFullView): FormValues {
  const meetAt = deployment?.meetAt ?? null;
  const isAhead = meetAt !== null && overdueFrom(meetAt, site.zone) > Date.parse(now);
  return isAhead && interventions.length === 0 ? proposedWhen('plannedFor', meetAt, site.zone) : {};
}

/** In hours, and as dates where it is known when it happened. */
function InTime({ at, view, windows }: PlanProps) {
  const words = supportWords(at.language);
  if (windows.length === 0) return null;
  return (
    <details class="more">
      <summary>{words.inTime}</summary>
      <ul>
        {windows.map((window) => (
          <li key={window.kind}>{windowWords(window, view.facts.occurredAt, tellingOf(at))}</li>
        ))}
      </ul>
    </details>
  );
}
