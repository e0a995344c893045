import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  ContextualDate,
  link,
  optionsOf,
  Radios,
  Select,
  SummaryList,
  Tag,
  WhenField,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { cancelReasons, deviationReasons } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { FormPanel } from '../../../frame/form-panel.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { HoldInterventionView } from './hold-intervention.view.js';
import type { InterventionInWords } from './support.presenter.js';
import { supportWords } from './support.words.js';

interface InterventionProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly item: InterventionInWords;
  readonly mayWork: boolean;
  /** Its form to record it stands on the page. */
  readonly chosen: boolean;
}

/** One intervention: what, how, when; and where it is planned, what may become of it. */
export function InterventionView({ at, view, item, mayWork, chosen }: InterventionProps) {
  return (
    <li class="card" id={`intervention-${item.id}`} data-row>
      <div class="timeline-head">
        <h3>{item.title}</h3>
        <Tag tone={item.tone}>{item.state}</Tag>
      </div>
      <p class="facts">
        {item.status === 'planned' && <ContextualDate time={item.plannedFor} now={at.now} overdue={item.overdue} telling={tellingOf(at)} />}
        <span>{item.mode}</span>
      </p>
      {item.rows.length > 0 && <SummaryList rows={item.rows} />}
      {item.status === 'planned' &&
        mayWork &&
        (chosen ? <Forms at={at} view={view} item={item} /> : <ChooseIt at={at} view={view} item={item} />)}
    </li>
  );
}

type FormsProps = Pick<InterventionProps, 'at' | 'view' | 'item'>;

function ChooseIt({ at, view, item }: FormsProps) {
  return (
    <p>
      <a href={link(`${casePagePath(view.caseId, 'support')}?record=${item.id}#intervention-${item.id}`)}>
        {supportWords(at.language).holdThis}
        <span class="unseen"> {item.title}</span>
      </a>
    </p>
  );
}

function Forms({ at, view, item }: FormsProps) {
  const words = supportWords(at.language);
  const standard = standardWords(at.language);
  const path = `/cases/${view.caseId}/interventions/${item.id}`;
  const move = formOf(at, `move-${item.id}`, proposedWhen('plannedFor', item.plannedFor, at.site.zone), view.revision);
  const cancel = formOf(at, `cancel-${item.id}`, {}, view.revision);
  const field = { form: move, language: at.language };
  return (
    <>
      <HoldInterventionView at={at} view={view} item={item} />
      <FormPanel form={move} title={words.reschedule} action={`${path}/reschedule`}>
        <WhenField {...field} name="plannedFor" label={words.plannedFor} hint={words.plannedForHint} />
        <Select
          {...field}
          name="deviation"
          label={words.deviate}
          options={optionsOf(deviationReasons, standard.deviationReason)}
          optional
        />
        <Button>{words.moveIt}</Button>
      </FormPanel>
      <FormPanel form={cancel} title={words.cancel} action={`${path}/cancel`}>
        <Radios
          form={cancel}
          language={at.language}
          name="reason"
          label={words.cancelWhy}
          options={optionsOf(cancelReasons, standard.cancelReason)}
        />
        <Button kind="warning">{words.cancelIt}</Button>
      </FormPanel>
    </>
  );
}
