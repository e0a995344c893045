import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, ButtonLink, Field, Form, optionsOf, Select } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { formPath } from '../../../../pages/command-form.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { ChangeContact } from '../../../../roster/roster.queries.js';
import { memberDeclineReasons } from '../../../../vocabulary/index.js';
import { callWords } from '../../../frame/call.words.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { ContactLearned } from '../../../frame/learned-contact.view.js';
import type { NumberToCall } from '../../../frame/number-to-call.js';
import { NumberToCallView } from '../../../frame/number-to-call.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { whoOfTeam, whyNot } from '../../deployment-questions.js';
import { RecordPhonedAnswer } from '../../record-phoned-answer/record-phoned-answer.command.js';
import { teamFormsWords } from './team-forms.words.js';
import { teamWords } from './team.words.js';

/** Where a member is called about the team of a case. */
export function callMemberPath(caseId: string, memberId: string): string {
  return `/cases/${caseId}/team/${memberId}/call`;
}

/** Under which the roster takes the number of a member. */
const CHANGED_CONTACT = nameOf(ChangeContact);

interface CallMemberProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly memberId: string;
  readonly name: string;
  readonly number: NumberToCall;
  /** Of the events of the member. */
  readonly revision: number;
}

/** The number of a member, and where they are invited, what they said beside it. */
export function CallMemberView({ at, view, memberId, name, number, revision }: CallMemberProps) {
  const words = callWords(at.language);
  const { caseId, deployment } = view;
  const member = deployment?.members.find((one) => one.memberId === memberId);
  const title = `${words.call}: ${name}`;
  const path = callMemberPath(caseId, memberId);
  return (
    <CaseFrame
      at={at}
      view={view}
      current="team"
      calling
      title={title}
      first={
        <>
          <WhatBecame at={at} commands={[]} others={{ [CHANGED_CONTACT]: ['phone'] }} />
          <ContactLearned at={at} done={CHANGED_CONTACT} />
        </>
      }
    >
      <h2>{title}</h2>
      {member !== undefined && (
        <p class="lead">
          {standardWords(at.language).teamRole[member.teamRole]}: {teamWords(at.language).status[member.status]}
        </p>
      )}
      <div class="columns">
        <NumberToCallView at={at} title={words.number} number={number} purpose="arrange_response" action={path}>
          <LearnNumber at={at} memberId={memberId} back={path} revision={revision} />
        </NumberToCallView>
        {member?.status === 'invited' && view.status === 'open' && <Answer at={at} caseId={caseId} memberId={memberId} />}
      </div>
      <p>
        <ButtonLink href={casePagePath(caseId, 'team')} kind="quiet">
          {words.backToTeam}
        </ButtonLink>
      </p>
    </CaseFrame>
  );
}

interface LearnNumberProps extends Pick<CallMemberProps, 'at' | 'memberId' | 'revision'> {
  readonly back: string;
}

function LearnNumber({ at, memberId, back, revision }: LearnNumberProps) {
  const words = callWords(at.language);
  const form = formOf(at, CHANGED_CONTACT, {}, revision);
  return (
    <Form form={form} action={`/people/${memberId}/contact/from-call`} label={words.save}>
      <input type="hidden" name="back" value={back} />
      <Field form={form} language={at.language} name="phone" label={words.whichNumber} type="tel" maxLength={60} />
      <Button>{words.save}</Button>
    </Form>
  );
}

/** A yes is one tap; a no needs its reason. */
function Answer({ at, caseId, memberId }: { readonly at: At; readonly caseId: string; readonly memberId: string }) {
  const { saidYes, saidNo } = teamFormsWords(at.language);
  const { language } = at;
  const title = RecordPhonedAnswer.declared.words!.title[language];
  const action = formPath(RecordPhonedAnswer, { caseId }, { asks: { memberId: whoOfTeam } });
  const no = formOf(at, nameOf(RecordPhonedAnswer));
  const reasons = optionsOf(memberDeclineReasons, standardWords(language).memberDeclineReason);
  return (
    <section class="panel" aria-labelledby="answer">
      <h3 id="answer">{title}</h3>
      <Form form={formOf(at, `${nameOf(RecordPhonedAnswer)}-${memberId}`)} action={action} label={saidYes}>
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="seen" value="invited" />
        <Button name="answer" value="accepted">
          {saidYes}
        </Button>
      </Form>
      <Form form={no} action={action} label={saidNo}>
        <input type="hidden" name="memberId" value={memberId} />
        <input type="hidden" name="seen" value="invited" />
        <Select form={no} language={language} name="reason" label={whyNot[language]} options={reasons} unchosen />
        <Button kind="quiet" name="answer" value="declined">
          {saidNo}
        </Button>
      </Form>
    </section>
  );
}
