import { optionsOf, type Option } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { followUpKinds } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { PlanFollowUp } from '../../plan-follow-up/plan-follow-up.command.js';

/** Plans a follow-up beside the ladder; the team's own care falls due by itself. */
export function PlanFollowUpView({
  at,
  view,
  owners,
}: {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly owners: readonly Option[];
}) {
  const kinds = followUpKinds.filter((kind) => kind !== 'post_action_support');
  return (
    <CasePanel
      at={at}
      command={PlanFollowUp}
      view={view}
      proposed={{ owner: view.deployment?.leadId ?? 'desk' }}
      arranged={{
        kind: { options: optionsOf(kinds, standardWords(at.language).followUpKind), inline: true },
        owner: { options: owners, as: 'select', unchosen: false, optional: false },
      }}
    />
  );
}
