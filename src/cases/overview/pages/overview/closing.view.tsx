import { formOf } from '../../../../../libs/web/forms/index.js';
import { Button, Form, link, optionsOf, Radios } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { closeReasons, reopenReasons } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { worksOn } from '../../../frame/case-view.js';
import { hindrancesOf } from './closing.presenter.js';
import { closingWords } from './closing.words.js';

interface ClosingProps {
  readonly at: At;
  readonly view: CasePageView;
}

/** Closing with what still stands in its way, in words; or opening again. */
export function Closing({ at, view }: ClosingProps) {
  if (!worksOn(view, at) || view.status === 'declined') return null;
  return (
    <section class="stack" id="closing" aria-labelledby="closing-title">
      <h2 id="closing-title">{closingWords(at.language).title}</h2>
      {view.status === 'open' ? <Close at={at} view={view} /> : <Reopen at={at} view={view} />}
    </section>
  );
}

function Close({ at, view }: ClosingProps) {
  const words = closingWords(at.language);
  const hindrances = hindrancesOf(view, at.language);
  const form = formOf(at, 'close', {}, view.revision);
  return (
    <>
      <p>{hindrances.length === 0 ? words.nothingInTheWay : words.inTheWay}</p>
      {hindrances.length > 0 && (
        <ul class="steps">
          {hindrances.map(({ what, way }) => (
            <li key={what}>
              <span>{what}</span>
              {way !== null && (
                <a href={link(way.href)}>
                  {way.label}
                  <span class="unseen">: {what}</span>
                </a>
              )}
            </li>
          ))}
        </ul>
      )}
      <details class="panel" open={hindrances.length === 0 || form.errors.length > 0}>
        <summary>{words.close}</summary>
        <Form form={form} action={`${casePagePath(view.caseId, 'overview')}/close`} label={words.close}>
          <Radios
            form={form}
            language={at.language}
            name="because"
            label={words.closeWhy}
            hint={words.contacts}
            options={optionsOf(closeReasons, standardWords(at.language).closeReason)}
          />
          <Button>{words.closeNow}</Button>
        </Form>
      </details>
    </>
  );
}

function Reopen({ at, view }: ClosingProps) {
  const words = closingWords(at.language);
  const form = formOf(at, 'reopen', {}, view.revision);
  return (
    <details class="panel" open={form.errors.length > 0}>
      <summary>{words.reopen}</summary>
      <Form form={form} action={`${casePagePath(view.caseId, 'overview')}/reopen`} label={words.reopen}>
        <Radios
          form={form}
          language={at.language}
          name="reason"
          label={words.reopenWhy}
          options={optionsOf(reopenReasons, standardWords(at.language).reopenReason)}
          inline
        />
        <Button>{words.reopenNow}</Button>
      </Form>
    </details>
  );
}
