import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, Buttons, ContextualDate, Form, link, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { NotShown } from '../../../frame/not-shown.view.js';
import { actionFrom, type WorklistPlace } from './worklist-place.js';
import type { Tap, WorklistItem } from './worklist.presenter.js';
import { worklistWords } from './worklist.words.js';

interface ItemProps {
  readonly at: At;
  readonly place: WorklistPlace;
  readonly item: WorklistItem;
  /** Where on the page to come back to after a tap: what comes next. */
  readonly back: string;
}

/** One thing to do: what, when, for which case, whose; and its outcome in one tap. */
export function WorklistItemView({ at, place, item, back }: ItemProps) {
  const words = worklistWords(at.language);
  return (
    <li class="card" id={item.anchor} data-row>
      <h3>{item.title}</h3>
      <p>
        <ContextualDate time={item.dueAt} now={at.now} overdue={item.overdue} telling={tellingOf(at)} />
      </p>
      <p class="facts">
        {item.confirmedHere ? (
          <span>{item.reference}</span>
        ) : (
          <a href={link(`/cases/${item.caseId}`)}>
            {item.reference}
            <span class="unseen">
              , {item.title}, {timeWords(item.dueAt, tellingOf(at))}
            </span>
          </a>
        )}
        <NotShown at={at} of={item} />
        {item.facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
      </p>
      {item.notes.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
      {item.taps.length > 0 && <OutcomeForm at={at} place={place} item={item} back={back} />}
      {item.taps.length === 0 && !item.confirmedHere && (
        <p>
          <a href={link(`/cases/${item.caseId}#approval`)}>
            {words.toApproval}
            <span class="unseen">: {item.label}</span>
          </a>
        </p>
      )}
      {item.confirmedHere && (
        <Form form={formOf(at, `approval-${item.id}`)} action={actionFrom(place, `${item.caseId}/approval`)} label={item.label}>
          <Buttons>
            <Button name="granted" value="true">
              {words.confirm}
            </Button>
            <Button kind="quiet" name="granted" value="false">
              {words.refuse}
            </Button>
          </Buttons>
        </Form>
      )}
    </li>
  );
}

function OutcomeForm({ at, place, item, back }: ItemProps) {
  const words = worklistWords(at.language);
  const action = actionFrom(place, `${item.caseId}/follow-ups/${item.id}/outcome`);
  const [first, ...others] = item.taps;
  return (
    <Form form={formOf(at, `outcome-${item.id}`)} action={action} label={item.label}>
      <input type="hidden" name="tryAgainOn" value={item.tryAgainOn} />
      <input type="hidden" name="oneMoreOn" value={item.oneMoreOn} />
      <input type="hidden" name="back" value={back} />
      <Buttons>
        {first !== undefined && <TapButton tap={first} main={item.pressing} />}
        {others.map((tap) => (
          <TapButton tap={tap} key={tap.outcome} />
        ))}
      </Buttons>
      <details class="more">
        <summary>{words.more}</summary>
        <Buttons>
          {item.moreTaps.map((tap) => (
            <TapButton tap={tap} key={tap.outcome} />
          ))}
        </Buttons>
        <p>
          <a href={link(`/cases/${item.caseId}/follow-ups`)}>
            {words.otherDate}
            <span class="unseen"> {item.label}</span>
          </a>
        </p>
      </details>
    </Form>
  );
}

function TapButton({ tap, main = false }: { readonly tap: Tap; readonly main?: boolean }) {
  return (
    <Button kind={main ? 'main' : 'quiet'} name="outcome" value={tap.outcome}>
      {tap.label}
    </Button>
  );
}
