import type { ComponentChildren, VNode } from 'preact';
import { declaredFields, isOptional, type DeclaredField } from '../../libs/web/fields/index.js';
import {
  Button,
  Checkboxes,
  Field,
  FormPanel,
  isKept,
  optionsOf,
  Radios,
  Select,
  WhenField,
  type FormState,
  type FormValues,
  type Option,
  type OptionGroup,
} from '../../libs/web/views/index.js';
import { nameOf, type SomeCommandClass } from '../commands/index.js';
import { commandForm, formPath, type FormDiffers, type Ids } from './command-form.js';
import type { At } from './at.js';
import { standardWords } from './words/index.js';

/** How a page arranges one field otherwise than its kind would have it, where that helps people. */
export interface Arranged {
  /** Asked in other words. */
  readonly label?: string;
  /** What may be chosen, for ids; or fewer of the standard values, or in another order. */
  readonly options?: readonly Option[];
  readonly groups?: readonly OptionGroup[];
  readonly as?: 'radios' | 'select';
  /** Of a select: begins with no choice made. */
  readonly unchosen?: boolean;
  /** Beside each other where there is room. */
  readonly inline?: boolean;
  /** Said beside the question; false where every answer is usual. */
  readonly optional?: boolean;
  /** Drawn by the page itself; null where it is not asked here. */
  readonly instead?: ((form: FormState) => VNode | null) | null;
}

/** A field whose answer is chosen from these, in a list that opens. */
export function chosenFrom(options: readonly Option[]): Arranged {
  return { options, as: 'select' };
}

export interface CommandFieldsProps extends Pick<FormDiffers, 'asks'> {
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

/** Asks for one field of a command, where a page puts something between them. */
export function CommandField({
  name,
  arranged = {},
  ...props
}: Omit<AskedProps, 'field' | 'arranged'> & { readonly name: string; readonly arranged?: Arranged }) {
  const field = declaredFields(props.command).find((each) => each.name === name);
  if (field === undefined) throw new Error(`${props.command.name} declares no field ${name}`);
  return <Asked {...props} field={field} arranged={arranged} />;
}

type AskedProps = Omit<CommandFieldsProps, 'arranged' | 'asks'> & { readonly field: DeclaredField; readonly arranged: Arranged };

function Asked({ at, command, form, field, arranged }: AskedProps) {
  const { kind, name, question } = field;
  const { language } = at;
  const { inline, instead, optional = isOptional(command, name) } = arranged;
  if (instead !== undefined) return instead === null ? null : instead(form);
  const asked = { form, language, name, label: arranged.label ?? question[language], hint: question.hint?.[language], optional };
  switch (kind.is) {
    case 'line':
      return <Field {...asked} maxLength={kind.most} type={kind.of === 'telephone' ? 'tel' : 'text'} />;
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
      if (kind.is === 'part' && kind.fromText !== undefined) return <One {...asked} arranged={arranged} options={arranged.options ?? []} />;
      throw new Error(`${name} is a table: the page that asks for it draws it`);
  }
}

/** For up to eight, radios are faster; what is mostly left empty stands folded. */
function One({ arranged, ...props }: Parameters<typeof Radios>[0] & { readonly arranged: Arranged }) {
  const { groups, inline, unchosen, as = props.options.length > 8 || props.optional === true ? 'select' : 'radios' } = arranged;
  if (groups !== undefined) return <Select {...props} options={[]} groups={groups} />;
  return as === 'select' ? <Select {...props} unchosen={unchosen} /> : <Radios {...props} inline={inline} />;
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

export interface CommandPanelProps extends Pick<FormDiffers, 'asks'> {
  readonly at: At;
  readonly command: SomeCommandClass;
  readonly ids: Ids;
  readonly proposed?: FormValues;
  /** Of what the form changes, as the page shows it. */
  readonly revision?: number;
  readonly arranged?: Readonly<Record<string, Arranged>>;
  /** Where the form is called otherwise here than by itself. */
  readonly title?: string;
  readonly warning?: boolean;
  /** Whether what is typed is kept, where the page asks for more than the command declares. */
  readonly keeps?: boolean;
  readonly open?: boolean;
  /** Instead of its one button. */
  readonly children?: ComponentChildren;
}

/** Whether the form of a command asks for so much that what is typed in it is kept. */
function asksForMany(command: SomeCommandClass, arranged: CommandPanelProps['arranged'] = {}, asks: FormDiffers['asks'] = {}): boolean {
  const asked = declaredFields(command).filter(({ name }) => arranged[name]?.instead !== null);
  return isKept(asked.length + Object.keys(asks).length);
}

/** Whether what was just done is said beside this form of the command, and not above everything else. */
function isSaidHere(at: At, command: SomeCommandClass, form: string): boolean {
  return at.done === nameOf(command) && at.beside?.saidAbove !== true && at.doneBy?.(form) === true;
}

/** The form of a command behind its title. */
export function CommandPanel({ at, command, ids, arranged, title, warning = false, keeps, open, children, ...form }: CommandPanelProps) {
  const { words } = command.declared;
  if (words === undefined) throw new Error(`${command.name} has no words for its form`);
  const { language } = at;
  const state = commandForm(at, command, ids, form);
  return (
    <FormPanel
      form={state}
      title={title ?? words.title[language]}
      hint={words.hint?.[language]}
      action={formPath(command, ids, form)}
      open={open}
      said={isSaidHere(at, command, state.name) ? words.done[language] : undefined}
      keeps={keeps ?? asksForMany(command, arranged, form.asks)}
    >
      <CommandFields at={at} command={command} form={state} arranged={arranged} asks={form.asks} />
      {children ?? <Button kind={warning ? 'warning' : undefined}>{words.send[language]}</Button>}
    </FormPanel>
  );
}
