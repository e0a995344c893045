import { formOf } from '../../../../../libs/web/forms/index.js';
import {
  Button,
  Checkboxes,
  ErrorSummary,
  Field,
  Form,
  Radios,
  RadiosWithMore,
  Select,
  valueOf,
  WhenField,
  type FormState,
  type FormValues,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import type { DuplicateShown } from './duplicates.presenter.js';
import { DuplicatesView } from './duplicates.view.js';
import type { IntakeChoices } from './intake.presenter.js';
import { intakeWords } from './intake.words.js';

interface IntakeProps {
  readonly at: At;
  readonly choices: IntakeChoices;
  /** Filled in already, or proposed. */
  readonly values: FormValues;
  /** Open cases that may be about the same incident; none before the form was sent. */
  readonly duplicates: readonly DuplicateShown[];
}

const FIELDS = ['agencyId', 'incidentType', 'exposed', 'when', 'occurred', 'urgency', 'callBackContact', 'channel'];

/** One page with at most seven decisions, all of which can wait: at a desk, whom it was about beside when and how it is asked. */
export function IntakeView({ at, choices, values, duplicates }: IntakeProps) {
  const { language } = at;
  const words = intakeWords(language);
  const form = formOf(at, 'intake', values);
  const field = { form, language };
  const again = duplicates.length > 0;
  return (
    <ProgramPage at={at} title={words.title} wide>
      <ErrorSummary form={form} language={language} fields={FIELDS} />
      <h1>{words.title}</h1>
      <p>{words.lead}</p>
      <Form form={form} action="/requests/new" keeps>
        {again && <DuplicatesView language={language} duplicates={duplicates} />}
        <div class="columns">
          <div class="stack">
            <Select {...field} name="agencyId" label={words.agency} groups={choices.agencies} />
            <RadiosWithMore
              {...field}
              name="incidentType"
              label={words.incidentType}
              options={choices.incidentTypes.usual}
              more={choices.incidentTypes.more}
              moreLabel={words.otherTypes}
              inline
            />
            <Checkboxes {...field} name="exposed" label={words.exposed} hint={words.exposedHint} options={choices.disciplines} inline />
          </div>
          <div class="stack">
            <Radios {...field} name="when" label={words.when} options={choices.times} inline />
            <OtherTime form={form} at={at} />
            <Radios {...field} name="urgency" label={words.urgency} options={choices.urgencies} inline />
            <Field {...field} name="callBackContact" label={words.callBackContact} hint={words.callBackHint} />
          </div>
        </div>
        <RadiosWithMore
          {...field}
          name="channel"
          label={words.channel}
          options={choices.channels.usual}
          more={choices.channels.more}
          moreLabel={words.otherChannels}
          inline
        />
        <Button name={again ? 'asNew' : undefined} value={again ? 'true' : undefined}>
          {again ? words.saveAsNew : words.save}
        </Button>
      </Form>
    </ProgramPage>
  );
}

/** Out of the way until it is wanted, filled in, or wrong. */
function OtherTime({ form, at }: { readonly form: FormState; readonly at: At }) {
  const words = intakeWords(at.language);
  const used = ['occurred.day', 'occurred.time'].some((part) => valueOf(form, part) !== '');
  const wrong = form.errors.some(({ field }) => field.startsWith('occurred'));
  return (
    <details class="more" open={used || wrong}>
      <summary>{words.otherTime}</summary>
      <WhenField form={form} language={at.language} name="occurred" label={words.occurred} hint={words.occurredHint} />
    </details>
  );
}
