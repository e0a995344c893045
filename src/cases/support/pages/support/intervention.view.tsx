import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ContextualDate, link, SummaryList, Tag } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { CancelIntervention } from '../../cancel-intervention/cancel-intervention.command.js';
import { RescheduleIntervention } from '../../reschedule-intervention/reschedule-intervention.command.js';
import { CorrectIntervention } from '../../correct-intervention/correct-intervention.command.js';
import { CorrectInterventionView } from './correct-intervention.view.js';
import { HoldInterventionView } from './hold-intervention.view.js';
import type { InterventionInWords } from './support.presenter.js';
import { supportWords } from './support.words.js';

interface InterventionProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly item: InterventionInWords;
  readonly mayWork: boolean;
  /** Also once the case is closed. */
  readonly mayCorrect: boolean;
  /** Its form to record it stands on the page. */
  readonly chosen: boolean;
}

/** One intervention: what, how, when; and where it is planned, what may become of it. */
export function InterventionView({ at, view, item, mayWork, mayCorrect, chosen }: InterventionProps) {
  return (
    <li class="card" id={`intervention-${item.id}`} data-row>
      <div class="head">
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
      {mayCorrect && chosen && <CorrectInterventionView at={at} view={view} seen={item.seen} />}
      {mayCorrect && !chosen && item.status !== 'planned' && <CorrectIt at={at} view={view} item={item} />}
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

/** The form of one that is past stands on the page once somebody asks for it. */
function CorrectIt({ at, view, item }: FormsProps) {
  return (
    <p>
      <a href={link(`${casePagePath(view.caseId, 'support')}?record=${item.id}#intervention-${item.id}`)}>
        {CorrectIntervention.declared.words!.title[at.language]}
        <span class="unseen"> {item.title}</span>
      </a>
    </p>
  );
}

function Forms({ at, view, item }: FormsProps) {
  const on = { at, ids: { caseId: view.caseId, interventionId: item.id }, revision: view.revision };
  return (
    <>
      <HoldInterventionView at={at} view={view} item={item} />
      <CommandPanel {...on} command={RescheduleIntervention} proposed={proposedWhen('plannedFor', item.plannedFor, at.site.zone)} />
      <CommandPanel {...on} command={CancelIntervention} warning />
    </>
  );
}
