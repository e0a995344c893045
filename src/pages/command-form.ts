import { Controller, Post, type Type } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { Id, type Question } from '../../libs/web/fields/index.js';
import {
  formOf,
  NeedsFreshFactor,
  PageCommand,
  PageContext,
  submitted,
  type PageAnswer,
  whatChanged,
  type OnRecord,
} from '../../libs/web/forms/index.js';
import { placeOf, type FormState, type FormValues } from '../../libs/web/views/index.js';
import { NamesRights } from '../../libs/web/http/index.js';
import type { AnyCommand, Sent as SentCommand, SomeCommandClass } from '../commands/index.js';
import { addressOf, CommandSender, idsIn, nameOf, PathIds } from '../commands/index.js';
import { AskedOnce } from './command-asked-once.view.js';
import type { At, Sent } from './at.js';

/** Ids of the address of a form, by their names. */
export type Ids = Readonly<Record<string, string>>;

/** The page on which forms stand: to it they lead back, and it is drawn again where one is refused. */
export interface PageOfForms {
  readonly path: (ids: Ids) => string;
  /** Its query, with the `?`, where it shows something else without one. */
  readonly query?: (ids: Ids, sent: Readonly<Record<string, unknown>>) => string;
  /** Says what is wrong in words that fit the page better than a rule's own. */
  readonly saying?: (at: Sent) => Sent;
  readonly draw: (queries: QueryBus, at: At, ids: Ids) => VNode | Promise<VNode>;
}

/** How a form differs from the command's own address and fields. */
export interface FormDiffers {
  /** Where it leads to, where the page shows something else than by itself afterwards, or can no longer be seen. */
  readonly then?: (ids: Ids, sent: object, at: Sent) => string;
  /** Ids that are chosen on the form instead of standing in its address, each with its question. */
  readonly asks?: Readonly<Record<string, Question>>;
  /** For a form that is drawn with what is on record: what stands there, so that only what somebody changes is said. */
  readonly onRecord?: (queries: QueryBus, at: Sent, ids: Ids) => Promise<OnRecord>;
  /** Taken also where something has changed since it was drawn: it then says only what was changed on it. */
  readonly anyRevision?: boolean;
}

/** The name of a form: one for each thing that it is about, so that several may stand on a page. */
export function formName(command: SomeCommandClass, ids: Ids, asks: FormDiffers['asks'] = {}): string {
  const about = idsIn(command.declared.route ?? '').filter((id) => !(id in asks));
  return [nameOf(command), ...about.map((id) => ids[id])].join('-');
}

/** The form of a command as a page draws it. */
export function commandForm(
  at: At,
  command: SomeCommandClass,
  ids: Ids,
  { proposed, revision, asks }: { readonly proposed?: FormValues; readonly revision?: number } & Pick<FormDiffers, 'asks'> = {},
): FormState {
  return formOf(at, formName(command, ids, asks), proposed, revision);
}

/**
 * Where a form is sent to. An id that is chosen on the form leaves a word of its own, so that the address of the form is
 * not that of another command.
 */
export function formAddress(command: SomeCommandClass, { asks = {} }: Pick<FormDiffers, 'asks'> = {}): string {
  return addressOf(command)
    .split('/')
    .map((part) => (part.startsWith(':') && part.slice(1) in asks ? 'chosen' : part))
    .join('/');
}

/** The path that a form is sent to. */
export function formPath(command: SomeCommandClass, ids: Ids, differs: Pick<FormDiffers, 'asks'> = {}): string {
  return `/${formAddress(command, differs)}`.replaceAll(/:(\w+)/g, (_, id: string) => ids[id]!);
}

/** Takes the form of a command: `class HoldInterventionForm extends CommandForm(HoldIntervention, supportPage) {}`. */
export function CommandForm(
  command: SomeCommandClass,
  page: PageOfForms,
  { asks = {}, then = backToForm(command, page, asks), onRecord, anyRevision = false }: FormDiffers = {},
) {
  const shape = asking(command, asks);

  @Controller(formAddress(command, { asks }))
  class TakesForm {
    constructor(
      private readonly queries: QueryBus,
      private readonly sender: CommandSender,
    ) {}

    @Post()
    @NamesRights(command.declared.right as string)
    @PageCommand()
    take(@PageContext() at: Sent, @PathIds(command) ids: Ids): Promise<PageAnswer> {
      const path = page.path(ids);
      return submitted(page.saying?.(at) ?? at, {
        form: formName(command, ids, asks),
        shape,
        done: nameOf(command),
        then: (_outcome, sent) => then(ids, sent, at),
        sure: async (fields) => {
          const asked = askedOnce(at, command, {
            form: formName(command, ids, asks),
            action: formPath(command, ids, { asks }),
            back: path,
          });
          // Nobody is asked about a thing whose page is not theirs to see.
          if (asked === null) return null;
          await page.draw(this.queries, { ...at, path }, ids);
          // Nor about what a rule refuses, or what is so already: that is said at once.
          const { changed } = await this.sender.send(command, { ...fields, ...ids } as SentCommand<AnyCommand>, {
            ...at.acting,
            rehearses: true,
          });
          return changed ? asked : null;
        },
        command: async (fields, acting) => {
          const said = onRecord === undefined ? fields : whatChanged(shape, fields, at.fields, await onRecord(this.queries, at, ids));
          const from = anyRevision ? { ...acting, ifRevision: undefined } : acting;
          return this.sender.send(command, { ...said, ...ids } as SentCommand<AnyCommand>, from);
        },
        redraw: (again) => page.draw(this.queries, { ...again, path }, ids),
      });
    }
  }
  if (command.declared.dangerous === true) asksFreshFactor(TakesForm.prototype, page);
  return TakesForm;
}

/** Back to where the form stands, on a page that is not left. */
function backToForm(command: SomeCommandClass, { path }: PageOfForms, asks: FormDiffers['asks']): (ids: Ids) => string {
  return (ids) => `${path(ids)}#${placeOf(formName(command, ids, asks))}`;
}

/** Whoever has to show a factor first comes back to the page of the form. */
function asksFreshFactor(form: { readonly take: unknown }, { path, query = () => '' }: PageOfForms): void {
  const back = NeedsFreshFactor((ids, sent) => path(ids) + query(ids, sent));
  back(form, 'take', Object.getOwnPropertyDescriptor(form, 'take')!);
}

/** The page that says what follows, for a command that has something to say of it. */
function askedOnce(at: Sent, command: SomeCommandClass, way: Pick<Parameters<typeof AskedOnce>[0], 'form' | 'action' | 'back'>) {
  const { words } = command.declared;
  if (words?.sure === undefined) return null;
  const { title, sure, send } = words;
  const { language } = at;
  return AskedOnce({ at: { ...at, path: way.back }, ...way, title: title[language], follows: sure[language], send: send[language] });
}

/** The class of a form that asks for ids as well. */
function asking(command: SomeCommandClass, asks: NonNullable<FormDiffers['asks']>): Type<object> {
  if (Object.keys(asks).length === 0) return command;
  class Asking extends (command as Type<object>) {}
  for (const [name, question] of Object.entries(asks)) Id(question)(Asking.prototype, name);
  return Asking;
}
