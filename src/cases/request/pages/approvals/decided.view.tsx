import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, FormPanel, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandFields } from '../../../../pages/command-fields.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { TakeBackConflictOverride } from '../../../deployment/take-back-conflict-override/take-back-conflict-override.command.js';
import { NotShown } from '../../../frame/not-shown.view.js';
import type { DecidedApproval } from '../../pre-approval-queue/decided-approvals.query.js';
import { TakeBackPreApproval } from '../../take-back-pre-approval/take-back-pre-approval.command.js';
import { approvalsWords } from './approvals.words.js';

/** The name of the form that takes a decision back. */
export function takeBackForm(caseId: string, memberId: string | null): string {
  return memberId === null ? `take-back-pre-approval-${caseId}` : `take-back-conflict-override-${caseId}-${memberId}`;
}

interface DecidedProps {
  readonly at: At;
  readonly decided: readonly DecidedApproval[];
}

/** What this approver decided lately, each with the way to take it back. */
export function Decided({ at, decided }: DecidedProps) {
  const words = approvalsWords(at.language);
  return (
    <section class="stack" aria-labelledby="decided">
      <h2 id="decided">{words.decided}</h2>
      {decided.map((one) => (
        <TakeBack at={at} decision={one} key={takeBackForm(one.caseId, one.memberId)} />
      ))}
    </section>
  );
}

function TakeBack({ at, decision: one }: { readonly at: At; readonly decision: DecidedApproval }) {
  const words = approvalsWords(at.language);
  const { caseId, memberId } = one;
  const command = memberId === null ? TakeBackPreApproval : TakeBackConflictOverride;
  const { title, send } = command.declared.words!;
  const form = formOf(at, takeBackForm(caseId, memberId));
  const about = memberId === null ? (one.agencyName ?? words.unknown) : (one.memberName ?? words.someone);
  const action = `/approvals/${caseId}${memberId === null ? '' : `/overrides/${memberId}`}/take-back`;
  const said = one.granted ? words.approved : words.refused;
  return (
    <div>
      <p>
        <strong>{one.reference}</strong>
        <NotShown at={at} of={one} />, {about}: {said}, {timeWords(one.decidedAt, tellingOf(at))}
      </p>
      <FormPanel form={form} title={`${title[at.language]} ${words.about(one.reference)}`} action={action}>
        <CommandFields at={at} command={command} form={form} arranged={arrangedCorrection(at)} />
        <Button>{send[at.language]}</Button>
      </FormPanel>
    </div>
  );
}
