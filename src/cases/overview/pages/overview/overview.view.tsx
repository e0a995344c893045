import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { plural, SummaryList, timeWords, type Option } from '../../../../../libs/web/views/index.js';
import type { AgencyFound } from '../../../../agencies/agencies.queries.js';
import type { Told } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { CloseCase } from '../../../closing/close-case/close-case.command.js';
import { CorrectClosing } from '../../../closing/correct-closing/correct-closing.command.js';
import { ReopenCase } from '../../../closing/reopen-case/reopen-case.command.js';
import { CorrectField } from '../../../request/correct-field/correct-field.command.js';
import { CorrectCallBack } from '../../../request/correct-call-back/correct-call-back.command.js';
import { DeclineRequest } from '../../../request/decline-request/decline-request.command.js';
import { ReceiveRequest } from '../../../request/receive-request/receive-request.command.js';
import { RecordCallBack } from '../../../request/record-call-back/record-call-back.command.js';
import { RecordPhonedApproval } from '../../../request/record-phoned-approval/record-phoned-approval.command.js';
import { TakeBackDecline } from '../../../request/take-back-decline/take-back-decline.command.js';
import { TakeBackPhonedApproval } from '../../../request/take-back-phoned-approval/take-back-phoned-approval.command.js';
import { TakeBackPreApproval } from '../../../request/take-back-pre-approval/take-back-pre-approval.command.js';
import { TriageCase } from '../../../request/triage-case/triage-case.command.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { requestFactWords } from '../../../frame/request-fact.words.js';
import { PreApproval } from './approval.view.js';
import { CallBacks } from './call-backs.view.js';
import { Closing } from './closing.view.js';
import { Contacts } from './contact.view.js';
import { Decline } from './decline.view.js';
import { presentFacts } from './facts.presenter.js';
import { NextPanel } from './next.view.js';
import { overviewWords } from './overview.words.js';
import { StepList } from './steps.view.js';
import { Triage } from './triage.view.js';

/** Whose forms stand on this page, or lead to it. */
const commands = [
  ReceiveRequest,
  CorrectField,
  RecordCallBack,
  CorrectCallBack,
  TriageCase,
  RecordPhonedApproval,
  TakeBackPreApproval,
  TakeBackPhonedApproval,
  CloseCase,
  ReopenCase,
  CorrectClosing,
  DeclineRequest,
  TakeBackDecline,
];

export interface OverviewProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly agency: AgencyFound | null;
  readonly approvers: readonly Option[];
  /** Whether an approver was told that they are asked. */
  readonly told?: Told;
  /** The call back that somebody chose to correct. */
  readonly callBack?: number;
}

/** A case at a glance: what is next, then what is missing, then what is known and how it ends. */
export function OverviewView({ at, view, agency, approvers, told, callBack }: OverviewProps) {
  const words = overviewWords(at.language);
  return (
    <CaseFrame
      at={at}
      view={view}
      current="overview"
      wide
      first={<WhatBecame at={at} commands={commands} others={{ contact: ['contact', 'purpose'] }} />}
    >
      <div class="columns">
        <div class="stack">
          <NextPanel at={at} view={view} />
          <StepList at={at} view={view} />
          <CallBacks at={at} view={view} chosen={callBack} />
          <Triage at={at} view={view} />
          <PreApproval at={at} view={view} approvers={approvers} told={told} />
          <Closing at={at} view={view} />
          <Decline at={at} view={view} />
        </div>
        <div class="stack">
          <section class="stack" aria-labelledby="request-title">
            <h2 id="request-title">{requestFactWords(at.language).title}</h2>
            <SummaryList rows={presentFacts(view, agency, at)} />
            <p class="hint">
              {words.received(timeWords(view.receivedAt, tellingOf(at)))}. {words.policy(view.policyVersion)}.
            </p>
            <IndividualContacts at={at} view={view} />
          </section>
          <Contacts at={at} view={view} />
        </div>
      </div>
    </CaseFrame>
  );
}

/** How many there are, and nothing of whose they were. */
function IndividualContacts({ at, view: { individualContacts: count } }: Pick<OverviewProps, 'at' | 'view'>) {
  const { one, other } = overviewWords(at.language).individualContacts;
  return count === 0 ? null : <p>{plural(at.language, count, { one, other: other(count) })}</p>;
}
