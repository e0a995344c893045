import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, FormPanel, optionsOf, Radios, Select } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { conflictKinds, overrideReasons } from '../../../../vocabulary/index.js';
import { contactPurposes } from '../../../frame/opening-purposes.js';
import { openingWords } from '../../../frame/opening.words.js';
import { teamFormsWords } from './team-forms.words.js';
import type { TeamPageModel } from './team.presenter.js';

interface Props {
  readonly at: At;
  readonly team: TeamPageModel;
}

/** What can be done about anybody on the board: reach them, ask for an override, declare a conflict. */
export function MemberForms(props: Props) {
  const { team } = props;
  if (!team.mayArrange || team.choices.anybody.length === 0) return null;
  return (
    <div class="cards">
      {team.isCoordinator && <MemberPhone {...props} />}
      {team.choices.overridable.length > 0 && <AskOverride {...props} />}
      {team.isCoordinator && <DeclareConflict {...props} />}
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
      <Select {...field} name="memberId" label={words.who} hint={words.whoHint} options={team.choices.anybody} />
      <Radios {...field} name="purpose" label={opening.purpose} hint={opening.purposeHint} options={purposes} />
      <Button>{opening.open}</Button>
    </FormPanel>
  );
}

function AskOverride({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'override');
  const field = { form, language: at.language };
  const reasons = optionsOf(overrideReasons, standardWords(at.language).overrideReason);
  return (
    <FormPanel form={form} title={words.override} action={`/cases/${team.caseId}/conflict-overrides`}>
      <Select {...field} name="memberId" label={words.who} hint={words.whoHint} options={team.choices.overridable} />
      <Radios {...field} name="reason" label={words.overrideReason} options={reasons} />
      <Button>{words.ask}</Button>
    </FormPanel>
  );
}

function DeclareConflict({ at, team }: Props) {
  const words = teamFormsWords(at.language);
  const form = formOf(at, 'conflict');
  const field = { form, language: at.language };
  const kinds = optionsOf(conflictKinds, standardWords(at.language).conflictKind);
  return (
    <FormPanel form={form} title={words.conflict} action={`/cases/${team.caseId}/conflicts`}>
      <Select {...field} name="memberId" label={words.who} hint={words.whoHint} options={team.choices.anybody} />
      <Radios {...field} name="conflict" label={words.conflictKind} options={kinds} />
      <Button>{words.declare}</Button>
    </FormPanel>
  );
}
