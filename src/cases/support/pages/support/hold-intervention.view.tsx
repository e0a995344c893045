import { fieldAt } from '../../../../../libs/web/fields/index.js';
import { calendarDay, Field, fieldId, type FormState, type FormValues } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { Discipline } from '../../../../vocabulary/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { HoldIntervention } from '../../hold-intervention/hold-intervention.command.js';
import { disciplinesToCount, type InterventionInWords } from './support.presenter.js';
import { supportWords } from './support.words.js';

interface HoldProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly item: InterventionInWords;
}

/** Records what was held: when, how long, how many of each discipline, who went, what was handed out. */
export function HoldInterventionView({ at, view, item }: HoldProps) {
  const { teamRole } = standardWords(at.language);
  const onTeam = (view.deployment?.members ?? []).filter(({ status }) => status === 'on_team');
  const team = onTeam.map(({ memberId, name, teamRole: role }) => ({ value: memberId, label: `${name ?? '-'}, ${teamRole[role]}` }));
  return (
    <CasePanel
      at={at}
      command={HoldIntervention}
      view={view}
      ids={{ interventionId: item.id }}
      proposed={proposal(
        at,
        item,
        onTeam.map(({ memberId }) => memberId),
      )}
      arranged={{
        attended: { instead: (form) => <Counts at={at} view={view} form={form} /> },
        team: team.length === 0 ? { instead: null } : { options: team, optional: false },
        resources: { inline: true },
      }}
    />
  );
}

/** The plan is what most likely came true, unless it lies ahead: of what is planned for later today, the day. */
function proposal(at: At, { overdue, plannedFor }: InterventionInWords, team: readonly string[]): FormValues {
  const { zone } = at.site;
  const today = calendarDay(at.now, zone);
  const ofToday = calendarDay(plannedFor, zone) === today ? today : null;
  return { ...proposedWhen('heldAt', overdue ? plannedFor : ofToday, zone), team };
}

/** How many of each discipline were there. */
export function Counts({ at, view, form }: Pick<HoldProps, 'at' | 'view'> & { readonly form: FormState }) {
  const words = supportWords(at.language);
  const { question } = fieldAt(HoldIntervention, 'attended')!;
  const { exposed, others } = disciplinesToCount(view);
  const wrong = form.errors.find(({ field }) => field === 'attended')?.message;
  const id = fieldId(form, 'attended');
  const typed = others.some((_each, index) => (form.values[`attended.${exposed.length + index}.count`] ?? '') !== '');
  return (
    <fieldset class={wrong === undefined ? 'field' : 'field field-wrong'} id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{question[at.language]}</legend>
      <p class="hint" id={`${id}-hint`}>
        {question.hint?.[at.language]}
      </p>
      {wrong !== undefined && <p class="field-error">{wrong}</p>}
      {exposed.length > 0 && <CountGrid at={at} form={form} disciplines={exposed} from={0} />}
      {exposed.length > 0 && others.length > 0 && (
        <details class="more" open={typed}>
          <summary>{words.otherDisciplines}</summary>
          <CountGrid at={at} form={form} disciplines={others} from={exposed.length} />
        </details>
      )}
      {exposed.length === 0 && <CountGrid at={at} form={form} disciplines={others} from={0} />}
    </fieldset>
  );
}

interface GridProps {
  readonly at: At;
  readonly form: FormState;
  readonly disciplines: readonly Discipline[];
  /** Place of the first of them in the list that is sent. */
  readonly from: number;
}

function CountGrid({ at, form, disciplines, from }: GridProps) {
  const { discipline } = standardWords(at.language);
  return (
    <div class="choices choices-inline">
      {disciplines.map((each, index) => (
        <div key={each}>
          <input type="hidden" name={`attended.${from + index}.discipline`} value={each} />
          <Field
            form={form}
            language={at.language}
            name={`attended.${from + index}.count`}
            label={discipline[each]}
            type="number"
            inputMode="numeric"
            width="short"
          />
        </div>
      ))}
    </div>
  );
}
