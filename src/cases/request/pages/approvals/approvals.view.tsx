import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Buttons, Form, SummaryList } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { DecideConflictOverride } from '../../../deployment/decide-conflict-override/decide-conflict-override.command.js';
import { TakeBackConflict } from '../../../deployment/take-back-conflict/take-back-conflict.command.js';
import { TakeBackConflictOverride } from '../../../deployment/take-back-conflict-override/take-back-conflict-override.command.js';
import { DecidePreApproval } from '../../decide-pre-approval/decide-pre-approval.command.js';
import { NotShown } from '../../../frame/not-shown.view.js';
import type { Decision } from './approvals.presenter.js';
import type { DecidedApproval } from '../../pre-approval-queue/decided-approvals.query.js';
import { TakeBackPreApproval } from '../../take-back-pre-approval/take-back-pre-approval.command.js';
import { Decided } from './decided.view.js';
import { NeverSo } from './never-so.view.js';
import { approvalsWords } from './approvals.words.js';

interface ApprovalsProps {
  readonly at: At;
  readonly decisions: readonly Decision[];
  /** More wait than are shown. */
  readonly more: boolean;
  readonly decided: readonly DecidedApproval[];
}

/** What waits longest for this approver, each with the facts of the decision and its two answers. */
export function ApprovalsView({ at, decisions, more, decided }: ApprovalsProps) {
  const words = approvalsWords(at.language);
  const count = decisions.filter(({ own }) => !own).length;
  return (
    <ProgramPage at={at} title={words.title}>
      <WhatBecame
        at={at}
        commands={[DecidePreApproval, DecideConflictOverride, TakeBackPreApproval, TakeBackConflictOverride, TakeBackConflict]}
      />
      <h1>{words.title}</h1>
      <p class="lead">{more ? words.many(decisions.length) : count === 0 ? words.empty : words.count(count)}</p>
      <p>{words.lead}</p>
      {decisions.map((decision) => (
        <DecisionPanel at={at} decision={decision} key={decision.form} />
      ))}
      {more && <p>{words.rest}</p>}
      {decided.length > 0 && <Decided at={at} decided={decided} />}
    </ProgramPage>
  );
}

function DecisionPanel({ at, decision }: { readonly at: At; readonly decision: Decision }) {
  const words = approvalsWords(at.language);
  const { form, action, reference, question, facts, own, warning, yes, neverSo } = decision;
  const about = <span class="unseen">{words.about(reference)}</span>;
  return (
    <section class="panel" aria-labelledby={`${form}-title`}>
      <h2 id={`${form}-title`}>
        {question}
        {about}
        <NotShown at={at} of={decision} />
      </h2>
      <SummaryList rows={facts} />
      {own ? (
        <p>{words.own}</p>
      ) : (
        <Form form={formOf(at, form)} action={action} label={`${question} ${reference}`}>
          {warning !== null && <p class="hint">{warning}</p>}
          <Buttons>
            <Button name="granted" value="true">
              {yes}
              {about}
            </Button>
            <Button kind="quiet" name="granted" value="false">
              {words.refuse}
              {about}
            </Button>
          </Buttons>
        </Form>
      )}
      {neverSo !== null && <NeverSo at={at} {...neverSo} reference={reference} />}
    </section>
  );
}
