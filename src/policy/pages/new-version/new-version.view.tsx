import { declaredFields } from '../../../../libs/web/fields/index.js';
import {
  Button,
  Field,
  fieldId,
  Form,
  optionsOf,
  Select,
  type FormState,
  type FormValues,
  valueOf,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { commandForm, formPath } from '../../../pages/command-form.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { standardWords } from '../../../pages/words/index.js';
import { interventionKinds, type InterventionKind, type PolicyTerms } from '../../../vocabulary/index.js';
import { ladderKinds } from '../../domain/index.js';
import { PolicyTermsPart } from '../../publish-policy-version/policy-terms.part.js';
import { PublishPolicyVersion } from '../../publish-policy-version/publish-policy-version.command.js';
import { newVersionWords } from './new-version.words.js';

/** Empty rungs below those that there are. */
const MORE_RUNGS = 3;

const FORM = 'publish-policy-version';
const numbers = declaredFields(PolicyTermsPart).filter(({ kind }) => kind.is === 'number');

/** All terms at once, since a version is whole. */
export function NewVersionView({ at, terms, revision }: { readonly at: At; readonly terms: PolicyTerms; readonly revision: number }) {
  const words = newVersionWords(at.language);
  const { title, hint, send } = PublishPolicyVersion.declared.words!;
  const rungs = terms.ladder.length + MORE_RUNGS;
  const form = commandForm(at, PublishPolicyVersion, {}, { proposed: proposal(terms), revision });
  return (
    <ProgramPage at={at} title={title[at.language]}>
      <WhatBecame at={at} commands={[PublishPolicyVersion]} others={{ [FORM]: fieldsOf(rungs) }} />
      <h1>{title[at.language]}</h1>
      <p class="lead">{hint![at.language]}</p>
      <p>{words.lead}</p>
      <Form form={form} action={formPath(PublishPolicyVersion, {})} keeps>
        <Windows at={at} form={form} />
        <Ladder at={at} form={form} rungs={rungs} />
        <h2>{words.rest}</h2>
        {numbers.map(({ name, question }) => (
          <Hours at={at} form={form} name={`terms.${name}`} label={question[at.language]} key={name} />
        ))}
        <Button>{send[at.language]}</Button>
      </Form>
      <p>
        <a href="/policy">{words.back}</a>
      </p>
    </ProgramPage>
  );
}

interface PartProps {
  readonly at: At;
  readonly form: FormState;
}

function Windows({ at, form }: PartProps) {
  const words = newVersionWords(at.language);
  const kinds = interventionKinds.map((kind, index) => ({ kind, index }));
  const hasWindow = ({ index }: (typeof kinds)[number]) =>
    ['fromHours', 'toHours'].some((end) => valueOf(form, `terms.windows.${index}.${end}`) !== '');
  return (
    <>
      <h2 id={fieldId(form, 'terms.windows')}>{words.windows}</h2>
      <p class="hint">{words.windowsHint}</p>
      <Wrong form={form} name="terms.windows" />
      {kinds.filter(hasWindow).map((each) => (
        <WindowOf at={at} form={form} {...each} key={each.kind} />
      ))}
      <details class="more">
        <summary>{words.otherWindows}</summary>
        {kinds
          .filter((each) => !hasWindow(each))
          .map((each) => (
            <WindowOf at={at} form={form} {...each} key={each.kind} />
          ))}
      </details>
    </>
  );
}

function WindowOf({ at, form, kind, index }: PartProps & { readonly kind: InterventionKind; readonly index: number }) {
  const words = newVersionWords(at.language);
  const name = standardWords(at.language).interventionKind[kind];
  return (
    <div class="choices choices-inline">
      <input type="hidden" name={`terms.windows.${index}.kind`} value={kind} />
      <Hours at={at} form={form} name={`terms.windows.${index}.fromHours`} label={words.fromOf(name)} />
      <Hours at={at} form={form} name={`terms.windows.${index}.toHours`} label={words.toOf(name)} />
    </div>
  );
}

function Ladder({ at, form, rungs }: PartProps & { readonly rungs: number }) {
  const words = newVersionWords(at.language);
  const options = optionsOf(ladderKinds, standardWords(at.language).followUpKind);
  return (
    <>
      <h2 id={fieldId(form, 'terms.ladder')}>{words.ladder}</h2>
      <p class="hint">{words.ladderHint}</p>
      <Wrong form={form} name="terms.ladder" />
      {Array.from({ length: rungs }, (_each, index) => (
        <div class="choices choices-inline" key={index}>
          <Select form={form} language={at.language} name={`terms.ladder.${index}.kind`} label={words.rung(index + 1)} options={options} />
          <Hours at={at} form={form} name={`terms.ladder.${index}.afterHours`} label={words.after(index + 1)} />
        </div>
      ))}
    </>
  );
}

function Hours({ at, ...field }: PartProps & { readonly name: string; readonly label: string }) {
  return <Field {...field} language={at.language} type="number" inputMode="numeric" width="short" />;
}

/** What is wrong with several rows together. */
function Wrong({ form, name }: { readonly form: FormState; readonly name: string }) {
  const wrong = form.errors.find(({ field }) => field === name);
  return wrong === undefined ? null : <p class="field-error">{wrong.message}</p>;
}

/** Where each error leads to. */
function fieldsOf(rungs: number): readonly string[] {
  const windows = interventionKinds.flatMap((_kind, index) => [`terms.windows.${index}.fromHours`, `terms.windows.${index}.toHours`]);
  const ladder = Array.from({ length: rungs }, (_each, index) => [`terms.ladder.${index}.kind`, `terms.ladder.${index}.afterHours`]).flat();
  return [...windows, ...ladder, 'terms.windows', 'terms.ladder', ...numbers.map(({ name }) => `terms.${name}`)];
}

function proposal(terms: PolicyTerms): FormValues {
  const windows = interventionKinds.flatMap((kind, index) => {
    const window = terms.windows.find((one) => one.kind === kind);
    return [
      [`terms.windows.${index}.kind`, kind],
      [`terms.windows.${index}.fromHours`, String(window?.fromHours ?? '')],
      [`terms.windows.${index}.toHours`, String(window?.toHours ?? '')],
    ];
  });
  const ladder = terms.ladder.flatMap(({ kind, afterHours }, index) => [
    [`terms.ladder.${index}.kind`, kind],
    [`terms.ladder.${index}.afterHours`, String(afterHours)],
  ]);
  const rest = numbers.map(({ name }) => [`terms.${name}`, String(terms[name as keyof PolicyTerms])]);
  return Object.fromEntries([...windows, ...ladder, ...rest]) as FormValues;
}
