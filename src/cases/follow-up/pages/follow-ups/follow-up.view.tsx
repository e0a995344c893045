import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  ContextualDate,
  FormPanel,
  link,
  type Option,
  optionsOf,
  Radios,
  Select,
  WhenField,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { deviationReasons, type PolicyTerms } from '../../../../vocabulary/index.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
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
  /** Its forms stand on the page. */
  readonly chosen: boolean;
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
        <span>
          {words.owner}: {item.owner}
        </span>
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

function FollowUpForms({ at, caseId, revision, item, terms, owners }: FollowUpProps) {
  const words = followUpsWords(at.language);
  const { deviationReason } = standardWords(at.language);
  const { language } = at;
  const { seen } = item;
  const telling = tellingOf(at);
  const path = `/cases/${caseId}/follow-ups/${item.id}`;
  const move = formOf(at, `move-${item.id}`, proposedWhen('dueAt', item.overdue ? null : seen.dueAt, at.site.zone), revision);
  const assign = formOf(at, `assign-${item.id}`, { owner: seen.owner.kind === 'desk' ? 'desk' : seen.owner.personId }, revision);
  const step = nextStepFor(seen.kind, terms, at.now, at.site.zone);
  return (
    <>
      <OutcomeFormView at={at} item={item} path={path} revision={revision} step={step} telling={telling} />
      <FormPanel form={move} title={words.move} action={`${path}/reschedule`}>
        <WhenField form={move} language={language} name="dueAt" label={words.moveTo} hint={words.dueAtHint} />
        <Radios
          form={move}
          language={language}
          name="because"
          label={words.moveWhy}
          options={optionsOf(deviationReasons, deviationReason)}
          inline
        />
        <Button>{words.moveIt}</Button>
      </FormPanel>
      <FormPanel form={assign} title={words.assign} action={`${path}/assign`}>
        <Select
          form={assign}
          language={language}
          name="owner"
          label={words.assignTo}
          hint={words.assignHint}
          options={owners}
          unchosen={false}
        />
        <Button>{words.assignIt}</Button>
      </FormPanel>
    </>
  );
}
