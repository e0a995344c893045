import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, ButtonLink, ContextualDate, Form, link, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { callWords } from '../../../frame/call.words.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { overviewWords } from './overview.words.js';
import { presentNext, type NextThing } from './next.presenter.js';

/** The first thing on the page: what is next, whose, by when. */
export function NextPanel({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  const words = overviewWords(at.language);
  const next = presentNext(view, at);
  if (next === null) return <EndedPanel at={at} view={view} />;
  const { first, dated } = next;
  return (
    <section class="panel panel-next" aria-labelledby="next">
      <h2 id="next">
        {words.next}: {first.what}
      </h2>
      <dl class="facts">
        <div>
          <dt>{words.whose}</dt>
          <dd>
            <strong>{first.whose}</strong>
          </dd>
        </div>
        <div>
          <dt>{words.byWhen}</dt>
          <dd>
            <ByWhen at={at} thing={first} />
          </dd>
        </div>
      </dl>
      {view.may.includes('work_on_case') && first.calls && (
        <Form form={formOf(at, 'call-back')} action={first.href} label={first.what}>
          <Button>{callWords(at.language).callBack}</Button>
        </Form>
      )}
      {view.may.includes('work_on_case') && !first.calls && (
        <p>
          <ButtonLink href={first.href}>
            {words.go}
            <span class="unseen">{words.goAbout(first.what)}</span>
          </ButtonLink>
        </p>
      )}
      {dated !== null && (
        <p>
          {words.alsoDue}: <a href={link(dated.href)}>{dated.what}</a>, {dated.whose}. <ByWhen at={at} thing={dated} />
        </p>
      )}
    </section>
  );
}

function ByWhen({ at, thing: { due, byWhen } }: { readonly at: At; readonly thing: NextThing }) {
  if (due === null) return <strong>{byWhen}</strong>;
  return <ContextualDate time={due.time} now={at.now} overdue={due.overdue} telling={tellingOf(at)} />;
}

function EndedPanel({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  const words = overviewWords(at.language);
  const { closeReason, requestDeclineReason } = standardWords(at.language);
  const { closedBecause, closedAt, declinedBecause } = view;
  return (
    <section class="panel" aria-labelledby="next">
      <h2 id="next">{words.ended}</h2>
      <p>
        {closedBecause !== null && words.closedBecause(closeReason[closedBecause])}
        {declinedBecause !== null && words.declinedBecause(requestDeclineReason[declinedBecause])}
        {closedAt !== null && ` ${words.closedOn(timeWords(closedAt, tellingOf(at)))}`}
      </p>
    </section>
  );
}
