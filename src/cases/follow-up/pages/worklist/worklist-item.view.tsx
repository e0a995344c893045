import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, ButtonLink, Buttons, ButtonTo, ContextualDate, Form, link } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { callWords } from '../../../frame/call.words.js';
import { NotShown } from '../../../frame/not-shown.view.js';
import { actionFrom, type WorklistPlace } from './worklist-place.js';
import type { Tap, WorkAction, WorkItem } from './worklist.presenter.js';
import { worklistWords } from './worklist.words.js';

interface ItemProps {
  readonly at: At;
  readonly place: WorklistPlace;
  readonly item: WorkItem;
  /** Where on the page to come back to after a tap: what comes next. */
  readonly back: string;
}

/** One thing to do: what, how soon, for which case, who does it; and what can be done about it at once. */
export function WorklistItemView({ at, place, item, back }: ItemProps) {
  const { action, bucket, inCase } = item;
  return (
    <li class={`card near-${bucket}`} id={item.anchor} data-row>
      <h3>{item.title}</h3>
      <p>
        {item.dueAt === null ? (
          <span class="hint">{item.waits}</span>
        ) : (
          <ContextualDate time={item.dueAt} now={at.now} overdue={bucket === 'overdue'} telling={tellingOf(at)} />
        )}
      </p>
      <p class="facts">
        {inCase !== null && <CaseReference item={item} inCase={inCase} />}
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
      {action.kind === 'outcome' && <OutcomeForm at={at} place={place} item={item} action={action} back={back} />}
      {action.kind === 'confirm' && <ConfirmForm at={at} place={place} item={item} />}
      {action.kind === 'call' && (
        <Form form={formOf(at, `call-${item.id}`)} action={action.action}>
          <Button kind={isPressing(item) ? 'main' : 'quiet'}>
            {action.label}
            <span class="unseen">: {item.label}</span>
          </Button>
        </Form>
      )}
      {action.kind === 'go' && (
        <Buttons>
          <ButtonLink href={action.href} kind={isPressing(item) ? 'main' : 'quiet'}>
            {action.label}
            <span class="unseen">: {item.label}</span>
          </ButtonLink>
        </Buttons>
      )}
    </li>
  );
}

function CaseReference({ item, inCase }: { readonly item: WorkItem; readonly inCase: NonNullable<WorkItem['inCase']> }) {
  if (!inCase.opens) return <span class="unbroken">{inCase.reference}</span>;
  return (
    <a class="unbroken" href={link(`/cases/${inCase.caseId}`)}>
      {inCase.reference}
      <span class="unseen">, {item.title}</span>
    </a>
  );
}

function isPressing({ bucket }: WorkItem): boolean {
  return bucket === 'overdue' || bucket === 'today';
}

function ConfirmForm({ at, place, item }: Omit<ItemProps, 'back'>) {
  const words = worklistWords(at.language);
  return (
    <Form form={formOf(at, `approval-${item.id}`)} action={actionFrom(place, `${item.id}/approval`)} label={item.label}>
      <Buttons>
        <Button name="granted" value="true">
          {words.confirm}
        </Button>
        <Button kind="quiet" name="granted" value="false">
          {words.refuse}
        </Button>
      </Buttons>
    </Form>
  );
}

function OutcomeForm({ at, place, item, action, back }: ItemProps & { readonly action: Extract<WorkAction, { kind: 'outcome' }> }) {
  const words = worklistWords(at.language);
  const path = `${item.inCase!.caseId}/follow-ups/${item.id}/outcome`;
  const [first, ...others] = action.taps;
  return (
    <Form form={formOf(at, `outcome-${item.id}`)} action={actionFrom(place, path)} label={item.label}>
      <input type="hidden" name="tryAgainOn" value={action.tryAgainOn} />
      <input type="hidden" name="oneMoreOn" value={action.oneMoreOn} />
      <input type="hidden" name="back" value={back} />
      <Buttons>
        {first !== undefined && <TapButton tap={first} main={isPressing(item)} />}
        {others.map((tap) => (
          <TapButton tap={tap} key={tap.outcome} />
        ))}
        {action.call !== null && <ButtonTo path={action.call}>{callWords(at.language).call}</ButtonTo>}
      </Buttons>
      <details class="more">
        <summary>{words.more}</summary>
        <Buttons>
          {action.moreTaps.map((tap) => (
            <TapButton tap={tap} key={tap.outcome} />
          ))}
        </Buttons>
        <p>
          <a href={link(`/cases/${item.inCase!.caseId}/follow-ups`)}>
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
