import { optionsOf, Button, Buttons, ButtonLink, errorOf, Form, valueOf } from '../../../../../libs/web/views/index.js';
import { nameOf } from '../../../../commands/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandField } from '../../../../pages/command-fields.view.js';
import { commandForm } from '../../../../pages/command-form.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { callBackOutcomes } from '../../../../vocabulary/index.js';
import { callWords } from '../../../frame/call.words.js';
import { CaseFrame, casePagePath } from '../../../frame/case-frame.view.js';
import { dutyWords } from '../../../frame/duty.words.js';
import { LEARNED_CONTACT } from '../../../frame/learned-contact.form.js';
import { ContactLearned, LearnContact } from '../../../frame/learned-contact.view.js';
import type { NumberToCall } from '../../../frame/number-to-call.js';
import { NumberToCallView } from '../../../frame/number-to-call.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { RecordCallBack } from '../../record-call-back/record-call-back.command.js';

/** Where whoever asked is called back. */
export function callBackPath(caseId: string): string {
  return `/cases/${caseId}/call-back`;
}

/** A button that was pressed is no place to lead to. */
const others = { [nameOf(RecordCallBack)]: ['at'], [LEARNED_CONTACT]: ['callBackContact'] };

interface CallBackProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly number: NumberToCall;
}

/** The number, and what became of the call beside it. */
export function CallBackView({ at, view, number }: CallBackProps) {
  const words = callWords(at.language);
  const title = dutyWords(at.language).step.call_back;
  const path = callBackPath(view.caseId);
  const mayWork = view.may.includes('work_on_case');
  return (
    <CaseFrame
      at={at}
      view={view}
      current="overview"
      calling
      title={title}
      first={
        <>
          <WhatBecame at={at} commands={[]} others={others} />
          <ContactLearned at={at} />
        </>
      }
    >
      <h2>{title}</h2>
      <div class="columns">
        <NumberToCallView at={at} title={words.number} number={number} purpose="arrange_response" action={path}>
          <LearnContact at={at} action={`${path}/contact`} mayEnter={mayWork} revision={view.revision} />
        </NumberToCallView>
        {mayWork && view.status === 'open' && <Outcome at={at} caseId={view.caseId} />}
      </div>
      <p>
        <ButtonLink href={casePagePath(view.caseId, 'overview')} kind="quiet">
          {words.back}
        </ButtonLink>
      </p>
    </CaseFrame>
  );
}

/** One tap for each outcome. Every attempt counts, whatever was recorded meanwhile. */
function Outcome({ at, caseId }: { readonly at: At; readonly caseId: string }) {
  const words = callWords(at.language);
  const form = commandForm(at, RecordCallBack, { caseId });
  const elsewhen = valueOf(form, 'at.day') !== '' || errorOf(form, 'at') !== undefined;
  const outcomes = optionsOf(callBackOutcomes, standardWords(at.language).callBackOutcome);
  return (
    <section class="panel" aria-labelledby="came">
      <h3 id="came">{words.came}</h3>
      <Form form={form} action={`${callBackPath(caseId)}/outcome`} label={words.came}>
        <Buttons>
          {outcomes.map(({ value, label }, index) => (
            <Button kind={index === 0 ? 'main' : 'quiet'} name="outcome" value={value} key={value}>
              {label}
            </Button>
          ))}
        </Buttons>
        <details class="more" open={elsewhen}>
          <summary>{words.notNow}</summary>
          <CommandField at={at} command={RecordCallBack} form={form} name="at" arranged={{ optional: false }} />
        </details>
      </Form>
    </section>
  );
}
