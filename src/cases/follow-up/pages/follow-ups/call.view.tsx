import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ButtonLink, ContextualDate } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import { callWords } from '../../../frame/call.words.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { LEARNED_CONTACT } from '../../../frame/learned-contact.form.js';
import { ContactLearned, LearnContact } from '../../../frame/learned-contact.view.js';
import { nextStepFor } from '../../../frame/next-step.js';
import type { NumberToCall } from '../../../frame/number-to-call.js';
import { NumberToCallView } from '../../../frame/number-to-call.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { presentFollowUps } from './follow-ups.presenter.js';
import { OutcomeFormView } from './outcome-form.view.js';

/** Where somebody is called about a follow-up. */
export function callPath(caseId: string, followUpId: string): string {
  return `/cases/${caseId}/follow-ups/${followUpId}/call`;
}

interface CallProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly terms: PolicyTerms;
  /** One that is open. */
  readonly followUpId: string;
  readonly number: NumberToCall;
}

/** The number, and the outcome of the follow-up beside it. */
export function CallView({ at, view, terms, followUpId, number }: CallProps) {
  const words = callWords(at.language);
  const { caseId, revision } = view;
  const item = presentFollowUps(view, at, tellingOf(at)).find(({ id }) => id === followUpId)!;
  const path = callPath(caseId, followUpId);
  const step = nextStepFor(item.seen.kind, terms, at.now, at.site.zone);
  return (
    <CaseFrame
      at={at}
      view={view}
      current="followUps"
      calling
      title={`${words.call}: ${item.title}`}
      first={
        <>
          <WhatBecame at={at} commands={[]} others={{ [LEARNED_CONTACT]: ['callBackContact'] }} />
          <ContactLearned at={at} />
        </>
      }
    >
      <h2>
        {words.call}: {item.title}
      </h2>
      <p class="facts">
        <ContextualDate time={item.seen.dueAt} now={at.now} overdue={item.overdue} telling={tellingOf(at)} />
        <span>{item.whoDoesIt}</span>
      </p>
      <div class="columns">
        <NumberToCallView at={at} title={words.number} number={number} purpose="follow_up" action={path}>
          <LearnContact at={at} action={`${path}/contact`} mayEnter={view.may.includes('work_on_case')} revision={revision} />
        </NumberToCallView>
        {item.mayWork && (
          <section class="panel" aria-labelledby="came">
            <h3 id="came">{words.came}</h3>
            <OutcomeFormView at={at} ids={{ caseId, followUpId }} item={item} revision={revision} step={step} telling={tellingOf(at)} />
          </section>
        )}
      </div>
      <p>
        <ButtonLink href={casePagePath(caseId, 'followUps')} kind="quiet">
          {words.back}
        </ButtonLink>
      </p>
    </CaseFrame>
  );
}
