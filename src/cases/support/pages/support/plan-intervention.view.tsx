import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, link, optionsOf, Radios, Select, WhenField } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { deviationReasons, modes, type InterventionKind } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { FormPanel } from '../../../frame/form-panel.view.js';
import { supportWords } from './support.words.js';

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

/** The form that plans an intervention, or what has to be there first. */
export function PlanInterventionView({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = supportWords(at.language);
  const standard = standardWords(at.language);
  const { deployment } = view;
  if (deployment === null || deployment.status === 'stood_down') {
    return (
      <p>
        {words.noTeam} <a href={link(casePagePath(view.caseId, 'team'))}>{words.toTeam}</a>
      </p>
    );
  }
  const form = formOf(at, 'plan', { mode: 'in_person' }, view.revision);
  const field = { form, language: at.language };
  return (
    <FormPanel form={form} title={words.plan} action={`/cases/${view.caseId}/interventions`}>
      <Select
        {...field}
        name="kind"
        label={words.kind}
        hint={words.kindHint}
        groups={(['group', 'person', 'agency'] as const).map((each) => ({
          label: words.groups[each],
          options: optionsOf(groups[each], standard.interventionKind),
        }))}
      />
      <Radios {...field} name="mode" label={words.mode} options={optionsOf(modes, standard.mode)} inline />
      <WhenField {...field} name="plannedFor" label={words.plannedFor} hint={words.plannedForHint} />
      <Select {...field} name="deviation" label={words.deviate} options={optionsOf(deviationReasons, standard.deviationReason)} optional />
      <Button>{words.planIt}</Button>
    </FormPanel>
  );
}
