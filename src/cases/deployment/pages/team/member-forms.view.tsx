import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, FormPanel, optionsOf, Radios, Select } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { chosenFrom, CommandPanel } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { contactPurposes, forWhat } from '../../../frame/opening-purposes.js';
import { openingWords } from '../../../frame/opening.words.js';
import { AskConflictOverride } from '../../ask-conflict-override/ask-conflict-override.command.js';
import { DeclareConflict } from '../../declare-conflict/declare-conflict.command.js';
import { TakeBackLeadAgreement } from '../../take-back-lead-agreement/take-back-lead-agreement.command.js';
import { whoOnPage } from '../../deployment-questions.js';
import { teamFormsWords } from './team-forms.words.js';
import type { TeamPageModel } from './team.presenter.js';

interface Props {
  readonly at: At;
  readonly team: TeamPageModel;
}

/** What can be done about anybody on the board: reach them, ask for an override, declare a conflict. */
export function MemberForms({ at, team }: Props) {
  const { anybody, overridable, agreed } = team.choices;
  const on = { at, ids: { caseId: team.caseId } };
  if (!team.mayArrange || anybody.length === 0) return null;
  return (
    <div class="cards">
      {team.mayReachMembers && <MemberPhone at={at} team={team} />}
      {overridable.length > 0 && (
        <CommandPanel {...on} command={AskConflictOverride} arranged={{ memberId: chosenFrom(overridable), reason: { as: 'radios' } }} />
      )}
      {agreed.length > 0 && (
        <CommandPanel {...on} command={TakeBackLeadAgreement} arranged={{ ...arrangedCorrection(at), memberId: chosenFrom(agreed) }} />
      )}
      {team.mayDeclareConflicts && (
        <CommandPanel
          {...on}
          command={DeclareConflict}
          arranged={{ memberId: chosenFrom(anybody), conflict: { as: 'radios' }, seen: { instead: null } }}
        />
      )}
    </div>
  );
}

function MemberPhone({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const opening = openingWords(at.language);
  const form = formOf(at, 'phone');
  const field = { form, language: at.language };
  const purposes = optionsOf(contactPurposes, standardWords(at.language).openingPurpose);
  return (
    <FormPanel form={form} title={words.phone} action={`/cases/${team.caseId}/team/contacts/open`}>
      <Select {...field} name="memberId" label={whoOnPage[at.language]} hint={whoOnPage.hint[at.language]} options={team.choices.anybody} />
      <Radios {...field} name="purpose" label={forWhat[at.language]} hint={forWhat.hint[at.language]} options={purposes} />
      <Button>{opening.open}</Button>
    </FormPanel>
  );
}
