import { formOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  Checkboxes,
  Field,
  fieldId,
  optionsOf,
  Select,
  WhenField,
  type FormState,
  type FormValues,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { deviationReasons, resourceCodes, type Discipline } from '../../../../vocabulary/index.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { FormPanel } from '../../../frame/form-panel.view.js';
import { proposedWhen } from '../../../frame/proposed-when.js';
import { disciplinesToCount, type InterventionInWords } from './support.presenter.js';
import { supportWords } from './support.words.js';

interface HoldProps {
  readonly at: At;
  readonly view: CasePageView;
  readonly item: InterventionInWords;
}

/** Records what was held: when, how long, how many of each discipline, who went, what was handed out. */
export function HoldInterventionView({ at, view, item }: HoldProps) {
  const words = supportWords(at.language);
  const standard = standardWords(at.language);
  const onTeam = (view.deployment?.members ?? []).filter(({ status }) => status === 'on_team');
  const form = formOf(
    at,
    `held-${item.id}`,
    proposal(
      at,
      item,
      onTeam.map(({ memberId }) => memberId),
    ),
    view.revision,
  );
  const field = { form, language: at.language };
  return (
    <FormPanel form={form} title={words.hold} hint={words.holdHint} action={`/cases/${view.caseId}/interventions/${item.id}/held`}>
      <WhenField {...field} name="heldAt" label={words.heldAt} hint={words.plannedForHint} />
      <Field {...field} name="minutes" label={words.howLong} type="number" inputMode="numeric" width="short" />
      <Counts at={at} view={view} form={form} />
      {onTeam.length > 0 && (
        <Checkboxes
          {...field}
          name="team"
          label={words.whoWent}
          hint={words.whoWentHint}
          options={onTeam.map(({ memberId, name, teamRole }) => ({
            value: memberId,
            label: `${name ?? '-'}, ${standard.teamRole[teamRole]}`,
          }))}
        />
      )}
      <Checkboxes
        {...field}
        name="resources"
        label={words.handedOut}
        options={optionsOf(resourceCodes, standard.resourceCode)}
        inline
        optional
      />
      <Select {...field} name="deviation" label={words.deviate} options={optionsOf(deviationReasons, standard.deviationReason)} optional />
      <Button>{words.holdIt}</Button>
    </FormPanel>
  );
}

/** The plan is what most likely came true, unless it lies ahead. */
function proposal(at: At, item: InterventionInWords, team: readonly string[]): FormValues {
  return { ...proposedWhen('heldAt', item.overdue ? item.plannedFor : null, at.site.zone), team };
}

function Counts({ at, view, form }: Pick<HoldProps, 'at' | 'view'> & { readonly form: FormState }) {
  const words = supportWords(at.language);
  const { exposed, others } = disciplinesToCount(view);
  const wrong = form.errors.find(({ field }) => field === 'attended')?.message;
  const id = fieldId(form, 'attended');
  const typed = others.some((_each, index) => (form.values[`attended.${exposed.length + index}.count`] ?? '') !== '');
  return (
    <fieldset class={wrong === undefined ? 'field' : 'field field-wrong'} id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
      <legend>{words.howMany}</legend>
      <p class="hint" id={`${id}-hint`}>
        {words.howManyHint}
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
