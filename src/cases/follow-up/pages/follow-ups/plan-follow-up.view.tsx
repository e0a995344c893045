import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, FormPanel, type Option, optionsOf, Radios, Select, WhenField } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { followUpKinds } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { followUpsWords } from './follow-ups.words.js';

/** Plans a follow-up beside the ladder; the team's own care falls due by itself. */
export function PlanFollowUpView({
  at,
  view,
  owners,
}: {
  readonly at: At;
  readonly view: CasePageView;
  readonly owners: readonly Option[];
}) {
  const words = followUpsWords(at.language);
  const form = formOf(at, 'plan', { owner: view.deployment?.leadId ?? 'desk' }, view.revision);
  const field = { form, language: at.language };
  const kinds = followUpKinds.filter((kind) => kind !== 'post_action_support');
  return (
    <FormPanel form={form} title={words.plan} action={`/cases/${view.caseId}/follow-ups`}>
      <Radios {...field} name="kind" label={words.kind} options={optionsOf(kinds, standardWords(at.language).followUpKind)} inline />
      <WhenField {...field} name="dueAt" label={words.dueAt} hint={words.dueAtHint} />
      <Select {...field} name="owner" label={words.planOwner} options={owners} unchosen={false} />
      <Button>{words.planIt}</Button>
    </FormPanel>
  );
}
