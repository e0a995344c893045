import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { chosenFrom } from '../../../../pages/command-fields.view.js';
import { ContextualDate, type Option } from '../../../../../libs/web/views/index.js';
import type { Told } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { noticeTold } from '../../../../pages/words/index.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { overdueFrom } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { TakeBackPhonedApproval } from '../../../request/take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackPreApproval } from '../../../request/take-back-pre-approval/take-back-pre-approval.command.js';
import { RecordPhonedApproval } from '../../../request/record-phoned-approval/record-phoned-approval.command.js';
import { approvalWords } from './approval.words.js';

interface ApprovalProps {
  readonly at: At;
  readonly view: CaseInFullView;
  /** Who may have given it by telephone. */
  readonly approvers: readonly Option[];
  /** Whether one of them was told that it is asked. */
  readonly told?: Told;
}

/** Where the pre-approval stands, and the form for one that was given by telephone. Nothing where none is needed. */
export function PreApproval({ at, view, approvers, told }: ApprovalProps) {
  const words = approvalWords(at.language);
  const { approval } = view;
  if (approval.status === 'none') return null;
  const asked = approval.status === 'asked' && view.status === 'open';
  const phoned = approval.status === 'phoned' && !approval.confirmed;
  const decided = view.status !== 'closed' && approval.status !== 'asked';
  return (
    <section class="stack" id="approval" aria-labelledby="approval-title">
      <h2 id="approval-title">{words.title}</h2>
      {asked && <p>{words.why}</p>}
      <Standing at={at} approval={approval} />
      {noticeTold(told, tellingOf(at), 'approvers').map((line) => (
        <p key={line}>{line}</p>
      ))}
      {view.status === 'open' && view.may.includes('decide_approval') && (asked || approval.status === 'phoned') && (
        <p>
          <a href="/approvals">{words.decide}</a>
        </p>
      )}
      {decided && view.may.includes('decide_approval') && (
        <CasePanel at={at} command={TakeBackPreApproval} view={view} arranged={arrangedCorrection(at)} />
      )}
      {phoned && view.status === 'open' && view.may.includes('decide_request') && (
        <CasePanel at={at} command={TakeBackPhonedApproval} view={view} arranged={arrangedCorrection(at)} />
      )}
      {(asked || (phoned && view.status === 'open')) && view.may.includes('decide_request') && (
        <Phoned at={at} view={view} approvers={approvers} />
      )}
    </section>
  );
}

function Standing({ at, approval }: { readonly at: At; readonly approval: CaseInFullView['approval'] }) {
  const words = approvalWords(at.language);
  const approver = approval.approverName ?? words.someone;
  switch (approval.status) {
    case 'none':
      return null;
    case 'asked':
      return <p>{words.asked(approval.askedByName ?? words.someone)}</p>;
    case 'granted':
      return <p>{words.granted(approver)}</p>;
    case 'refused':
      return <p>{words.refused}</p>;
    case 'phoned': {
      const { confirmed, confirmDueAt, passedToDesk = false, confirmedByName } = approval;
      const overdue = overdueFrom(confirmDueAt, at.site.zone) <= Date.parse(at.now);
      return (
        <p>
          {words.phoned(approver)} {confirmed ? words.confirmed(confirmedByName) : passedToDesk ? words.confirmByAnother : words.confirmBy}{' '}
          {!confirmed && <ContextualDate time={confirmDueAt} now={at.now} overdue={overdue} telling={tellingOf(at)} />}
        </p>
      );
    }
    default:
      return approval satisfies never;
  }
}

function Phoned({ at, view, approvers }: Omit<ApprovalProps, 'told'>) {
  const words = approvalWords(at.language);
  const { title } = RecordPhonedApproval.declared.words!;
  if (approvers.length === 0) {
    return (
      <details class="panel">
        <summary>{title[at.language]}</summary>
        <p class="empty">{words.noApprover}</p>
      </details>
    );
  }
  return <CasePanel at={at} command={RecordPhonedApproval} view={view} arranged={{ approverId: chosenFrom(approvers) }} />;
}
