import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, FormPanel } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandFields } from '../../../../pages/command-fields.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { TakeBackConflict } from '../../../deployment/take-back-conflict/take-back-conflict.command.js';
import { approvalsWords } from './approvals.words.js';

/** The name of the form that says that a conflict was never so. */
export function neverSoForm(caseId: string, memberId: string): string {
  return `take-back-conflict-${caseId}-${memberId}`;
}

/** The third answer to whether somebody may go in spite of a conflict: they have none. */
export function NeverSo({ at, caseId, memberId, reference }: NeverSoProps) {
  const { title, send } = TakeBackConflict.declared.words!;
  const whom = () => <input type="hidden" name="memberId" value={memberId} />;
  const form = formOf(at, neverSoForm(caseId, memberId));
  return (
    <FormPanel
      form={form}
      title={`${title[at.language]}${approvalsWords(at.language).about(reference)}`}
      action={`/approvals/${caseId}/overrides/${memberId}/never-so`}
    >
      <CommandFields at={at} command={TakeBackConflict} form={form} arranged={{ ...arrangedCorrection(at), memberId: { instead: whom } }} />
      <Button>{send[at.language]}</Button>
    </FormPanel>
  );
}

interface NeverSoProps {
  readonly at: At;
  readonly caseId: string;
  readonly memberId: string;
  readonly reference: string;
}
