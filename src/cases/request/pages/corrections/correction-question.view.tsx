import {
  Checkboxes,
  Field,
  optionsOf,
  Radios,
  Select,
  WhenField,
  type FormState,
  type Option,
} from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { beginners, channels, disciplines, incidentTypes, urgencies } from '../../../../vocabulary/index.js';
import type { RequestFact } from '../../../frame/request-fact.js';
import { correctionWords } from './corrections.words.js';

/** What there is to choose from, where it is not a standard value. */
export interface Choices {
  readonly agencies: readonly Option[];
  readonly units: readonly Option[];
  /** The units of every agency that has some. */
  readonly unitsOf: readonly { readonly label: string; readonly options: readonly Option[] }[];
}

interface QuestionProps {
  readonly at: At;
  readonly form: FormState;
  readonly fact: RequestFact;
  readonly choices: Choices;
  readonly known: boolean;
}

/** The controls for one field of the request. */
export function CorrectionQuestion({ at, form, fact, choices, known }: QuestionProps) {
  const words = correctionWords(at.language);
  const standard = standardWords(at.language);
  const field = { form, language: at.language, name: fact, label: words[fact] };
  switch (fact) {
    case 'agency':
      return (
        <>
          <Select {...field} hint={known ? words.agencyHint : undefined} options={choices.agencies} />
          {choices.unitsOf.length > 0 && <UnitOfAgency {...field} name="unit" label={words.unit} unitsOf={choices.unitsOf} />}
        </>
      );
    case 'unit':
      return <Select {...field} options={choices.units} />;
    case 'incident-type':
      return <Select {...field} options={optionsOf(incidentTypes, standard.incidentType)} />;
    case 'occurred':
      return <WhenField {...field} hint={words.occurredHint} />;
    case 'exposed':
      return <Exposed at={at} form={form} />;
    case 'urgency':
      return <Radios {...field} options={optionsOf(urgencies, standard.urgency)} inline />;
    case 'channel':
      return <Radios {...field} options={optionsOf(channels, standard.channel)} />;
    case 'begun-by':
      return <Radios {...field} options={optionsOf(beginners, standard.beginner)} />;
    case 'call-back-contact':
      return <Field {...field} hint={known ? `${words.contactReplaces} ${words.contactHint}` : words.contactHint} width="full" />;
    case 'received':
      return <WhenField {...field} hint={words.occurredHint} />;
    default:
      return fact satisfies never;
  }
}

function Exposed({ at, form }: Pick<QuestionProps, 'at' | 'form'>) {
  const words = correctionWords(at.language);
  const names = standardWords(at.language).discipline;
  const field = { form, language: at.language };
  const numbered = disciplines.some((_, row) => (form.values[`about.${row}.count`] ?? '') !== '');
  return (
    <>
      <Checkboxes {...field} name="exposed" label={words.exposed} options={optionsOf(disciplines, names)} inline />
      <details class="panel" open={numbered || form.errors.some((error) => error.field.startsWith('about.'))}>
        <summary>{words.about}</summary>
        {disciplines.map((discipline, row) => (
          <div key={discipline}>
            <input type="hidden" name={`about.${row}.discipline`} value={discipline} />
            <Field
              {...field}
              name={`about.${row}.count`}
              label={names[discipline]}
              type="number"
              inputMode="numeric"
              width="short"
              optional
            />
          </div>
        ))}
      </details>
    </>
  );
}

type UnitProps = Parameters<typeof Select>[0] & Pick<Choices, 'unitsOf'>;

/** A unit that is on record and no longer in the register stays the one that is chosen: it is not lost by the way. */
function UnitOfAgency({ unitsOf, ...field }: UnitProps) {
  const { unit } = field.form.values;
  const isThere = unitsOf.some(({ options }) => options.some(({ value }) => value === unit));
  const gone = typeof unit === 'string' && unit !== '' && !isThere;
  return (
    <Select {...field} optional groups={unitsOf} options={gone ? [{ value: unit, label: correctionWords(field.language).unitGone }] : []} />
  );
}
