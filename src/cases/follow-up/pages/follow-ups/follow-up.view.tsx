import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { Button, ContextualDate, Form, link, type Option } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import { callWords } from '../../../frame/call.words.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { AssignFollowUp } from '../../assign-follow-up/assign-follow-up.command.js';
import { CorrectOutcome } from '../../correct-outcome/correct-outcome.command.js';
import { RescheduleFollowUp } from '../../reschedule-follow-up/reschedule-follow-up.command.js';
import { TakeBackReschedule } from '../../take-back-reschedule/take-back-reschedule.command.js';
import { callPath } from './call.view.js';
import { arrangedOutcome, proposedOutcome, tryOn } from './arranged-outcome.js';
import { EarlierTries } from './earlier-tries.view.js';
import type { FollowUpInWords } from './follow-ups.presenter.js';
import { followUpsWords } from './follow-ups.words.js';
import { nextStepFor } from '../../../frame/next-step.js';
import { OutcomeFormView } from './outcome-form.view.js';

export interface FollowUpProps {
  readonly at: At;
  readonly caseId: string;
  readonly revision: number;
  readonly item: FollowUpInWords;
  readonly terms: PolicyTerms;
  readonly owners: readonly Option[];
  /** Whether whoever looks may open the contact of the case. */
  readonly mayCall: boolean;
  /** Its forms stand on the page. */
  readonly chosen: boolean;
  /** The earlier attempt that is to be corrected; the last outcome where none is named. */
  readonly attempt?: number;
}

/** One open follow-up: what, by when, whose; and for one at a time the forms. */
export function FollowUpView(props: FollowUpProps) {
  const { at, item, chosen, caseId } = props;
  const words = followUpsWords(at.language);
  return (
    <li class={chosen ? 'card panel-next' : 'card'} id={item.anchor} data-row>
      <h3>{item.title}</h3>
      <p class="facts">
        <ContextualDate time={item.seen.dueAt} now={at.now} overdue={item.overdue} telling={tellingOf(at)} />
        <span>{item.whoDoesIt}</span>
      </p>
      {item.notes.map((note) => (
        <p class="hint" key={note}>
          {note}
        </p>
      ))}
      {item.mayWork && chosen && <FollowUpForms {...props} />}
      {item.mayWork && !chosen && (
        <p>
          <a href={link(`${casePagePath(caseId, 'followUps')}?open=${item.id}#${item.anchor}`)}>
            {words.choose}
            <span class="unseen"> {item.title}</span>
          </a>
        </p>
      )}
    </li>
  );
}

function FollowUpForms({ at, caseId, revision, item, terms, owners, attempt, mayCall }: FollowUpProps) {
  const { seen } = item;
  const earlier = tryOn(item, at, attempt);
  const on = { at, ids: { caseId, followUpId: item.id }, revision };
  const owner = seen.owner.kind === 'desk' ? 'desk' : seen.owner.personId;
  return (
    <>
      {mayCall && seen.kind !== 'post_action_support' && (
        <Form form={formOf(at, `call-${item.id}`)} action={callPath(caseId, item.id)}>
          <Button kind="quiet">
            {callWords(at.language).call}
            <span class="unseen">: {item.title}</span>
          </Button>
        </Form>
      )}
      <OutcomeFormView {...on} item={item} step={nextStepFor(seen.kind, terms, at.now, at.site.zone)} telling={tellingOf(at)} />
      <CommandPanel
        {...on}
        command={RescheduleFollowUp}
        proposed={proposedWhen('dueAt', item.overdue ? null : seen.dueAt, at.site.zone)}
        arranged={{ because: { inline: true } }}
      />
      {seen.moved && <CommandPanel {...on} command={TakeBackReschedule} arranged={arrangedCorrection(at)} />}
      <CommandPanel
        {...on}
        command={AssignFollowUp}
        proposed={{ owner }}
        arranged={{ owner: { options: owners, as: 'select', unchosen: false } }}
      />
      {seen.lastOutcome !== null && (
        <CommandPanel
          {...on}
          command={CorrectOutcome}
          proposed={proposedOutcome(seen, at.site.zone, earlier)}
          arranged={arrangedOutcome(item, at, terms, earlier)}
          open={earlier !== undefined}
        />
      )}
      <EarlierTries at={at} caseId={caseId} item={item} />
    </>
  );
}
