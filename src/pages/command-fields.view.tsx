import type { ComponentChildren, VNode } from 'preact';
import { declaredFields, isOptional, type DeclaredField } from '../../libs/web/fields/index.js';
import {
  Button,
  Checkboxes,
  Field,
  FormPanel,
  optionsOf,
  Radios,
  Select,
  WhenField,
  type FormState,
  type FormValues,
  type Option,
  type OptionGroup,
} from '../../libs/web/views/index.js';
import type { SomeCommandClass } from '../commands/commands-on.js';
import { commandForm, formAddress, type FormDiffers, type Ids } from './command-form.js';
import type { At } from './at.js';
import { standardWords } from './words/index.js';

/** How a page arranges one field otherwise than its kind would have it, where that helps people. */
export interface Arranged {
  /** What may be chosen, for ids; or fewer of the standard values, or in another order. */
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly as?: 'radios' | 'select';
  /** Beside each other where there is room. */
  readonly inline?: boolean;
  /** Said beside the question; false where every answer is usual. */
  readonly optional?: boolean;
  /** Drawn by the page itself; null where it is not asked here. */
  readonly instead?: ((form: FormState) => VNode | null) | null;
}

export interface CommandFieldsProps extends FormDiffers {
  readonly at: At;
  readonly command: SomeCommandClass;
  readonly form: FormState;
  readonly arranged?: Readonly<Record<string, Arranged>>;
}

/** Asks for what a form has to choose first, then for the fields of its command, in the order in which it declares them. */
export function CommandFields({ at, command, form, arranged = {}, asks = {} }: CommandFieldsProps) {
  const asked = Object.entries(asks).map(([name, question]): DeclaredField => ({ name, question, kind: { is: 'id' } }));
  return (
    <>
      {[...asked, ...declaredFields(command)].map((field) => (
        <Asked at={at} command={command} form={form} field={field} arranged={arranged[field.name] ?? {}} key={field.name} />
      ))}
    </>
  );
}

type AskedProps = Omit<CommandFieldsProps, 'arranged' | 'asks'> & { readonly field: DeclaredField; readonly arranged: Arranged };

function Asked({ at, command, form, field, arranged }: AskedProps) {
  const { kind, name, question } = field;
  const { language } = at;
  const { inline, instead, optional = isOptional(command, name) } = arranged;
  if (instead !== undefined) return instead === null ? null : instead(form);
  const asked = { form, language, name, label: question[language], hint: question.hint?.[language], optional };
  switch (kind.is) {
    case 'line':
      return <Field {...asked} maxLength={kind.most} />;
    case 'number':
      return <Field {...asked} type="number" inputMode="numeric" width="short" />;
    case 'day':
      return <Field {...asked} type="date" width="short" />;
    case 'when':
      return <WhenField {...asked} />;
    case 'yes_no':
      return <Radios {...asked} options={yesAndNo(language)} inline />;
    case 'choice':
    case 'id':
      return <One {...asked} arranged={arranged} options={arranged.options ?? standardOptions(kind, language)} />;
    case 'choices':
    case 'ids':
      return <Checkboxes {...asked} options={arranged.options ?? standardOptions(kind, language)} inline={inline} />;
    case 'part':
    case 'rows':
      throw new Error(`${name} is a table: the page that asks for it draws it`);
  }
}

/** For up to eight, radios are faster; what is mostly left empty stands folded. */
function One({ arranged, ...props }: Parameters<typeof Radios>[0] & { readonly arranged: Arranged }) {
  const { groups, inline, as = props.options.length > 8 || props.optional === true ? 'select' : 'radios' } = arranged;
  if (groups !== undefined) return <Select {...props} options={[]} groups={groups} />;
  return as === 'select' ? <Select {...props} /> : <Radios {...props} inline={inline} />;
}

function standardOptions(kind: DeclaredField['kind'], language: At['language']): readonly Option[] {
  if (kind.is !== 'choice' && kind.is !== 'choices') return [];
  const words = standardWords(language) as unknown as Readonly<Record<string, Readonly<Record<string, string>>>>;
  return optionsOf(kind.values, words[kind.of]!);
}

function yesAndNo(language: At['language']): readonly Option[] {
  return [
    { value: 'true', label: language === 'en' ? 'Yes' : 'Sí' },
    { value: 'false', label: 'No' },
  ];
}

export interface CommandPanelProps extends FormDiffers {
  readonly at: At;
  readonly command: SomeCommandClass;
  readonly ids: Ids;
  readonly proposed?: FormValues;
  /** Of what the form changes, as the page shows it. */
  readonly revision?: number;
  readonly arranged?: Readonly<Record<string, Arranged>>;
  readonly warning?: boolean;
  readonly open?: boolean;
  /** Instead of its one button. */
  readonly children?: ComponentChildren;
}

/** The form of a command behind its title. */
export function CommandPanel({ at, command, ids, arranged, warning = false, open, children, ...form }: CommandPanelProps) {
  const { words } = command.declared;
  if (words === undefined) throw new Error(`${command.name} has no words for its form`);
  const { language } = at;
  const state = commandForm(at, command, ids, form);
  const action = `/${formAddress(command, form)}`.replaceAll(/:(\w+)/g, (_, id: string) => ids[id]!);
  return (
    <FormPanel form={state} title={words.title[language]} hint={words.hint?.[language]} action={action} open={open}>
      <CommandFields at={at} command={command} form={state} arranged={arranged} asks={form.asks} />
      {children ?? <Button kind={warning ? 'warning' : undefined}>{words.send[language]}</Button>}
    </FormPanel>
  );
}
