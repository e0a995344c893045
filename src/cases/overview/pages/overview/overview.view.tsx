import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Banner, ErrorSummary, SummaryList, timeWords, type Option } from '../../../../../libs/web/views/index.js';
import type { AgencyFound } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { CaseFrame } from '../../../frame/case-frame.view.js';
import { requestFactWords } from '../../../frame/request-fact.words.js';
import { PreApproval } from './approval.view.js';
import { CallBacks } from './call-backs.view.js';
import { Closing } from './closing.view.js';
import { Contacts } from './contact.view.js';
import { Decline } from './decline.view.js';
import { doneOnOverview } from './done.words.js';
import { presentFacts } from './facts.presenter.js';
import { NextPanel } from './next.view.js';
import { overviewWords } from './overview.words.js';
import { StepList } from './steps.view.js';
import { triageFields } from './triage.presenter.js';
import { Triage } from './triage.view.js';

export interface OverviewProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly agency: AgencyFound | null;
  readonly approvers: readonly Option[];
}

/** A case at a glance: what is next, then what is missing, then what is known and how it ends. */
export function OverviewView({ at, view, agency, approvers }: OverviewProps) {
  const words = overviewWords(at.language);
  return (
    <CaseFrame at={at} view={view} current="overview" first={<First at={at} view={view} />}>
      <NextPanel at={at} view={view} />
      <StepList at={at} view={view} />
      <CallBacks at={at} view={view} />
      <Triage at={at} view={view} />
      <PreApproval at={at} view={view} approvers={approvers} />
      <section class="stack" aria-labelledby="request-title">
        <h2 id="request-title">{requestFactWords(at.language).title}</h2>
        <SummaryList rows={presentFacts(view, agency, at)} />
        <p class="hint">
          {words.received(timeWords(view.receivedAt, tellingOf(at)))}. {words.policy(view.policyVersion)}.
        </p>
      </section>
      <Contacts at={at} view={view} />
      <Closing at={at} view={view} />
      <Decline at={at} view={view} />
    </CaseFrame>
  );
}

/** What is wrong, or what was just done. */
function First({ at, view }: Pick<OverviewProps, 'at' | 'view'>) {
  const said = doneOnOverview(at.done, at.language);
  const fields: Readonly<Record<string, readonly string[]>> = {
    'call-back': ['outcome', 'at'],
    triage: triageFields(view),
    decline: ['reason'],
    'phoned-approval': ['approverId'],
    contact: ['contact', 'purpose'],
    close: ['because'],
    reopen: ['reason'],
  };
  return (
    <>
      {Object.entries(fields).map(([name, each]) => (
        <ErrorSummary key={name} form={formOf(at, name)} language={at.language} fields={each} />
      ))}
      {said !== null && (
        <Banner kind="done" language={at.language} id="done">
          <p>{said}</p>
        </Banner>
      )}
    </>
  );
}
