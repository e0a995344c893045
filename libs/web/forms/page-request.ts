import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { derivedId, type Position } from '../../event-sourcing/index.js';
import type { CommandRequestContext, SaidError } from '../http/index.js';
import {
  timeWords,
  type FormError,
  type FormState,
  type FormValues,
  type Language,
  type NavigationMark,
  type Shortcuts,
  type TimeTelling,
} from '../views/index.js';
import { drawnWithText, overWhatStands } from './drawn-with.js';
import type { OwnSearches } from './kept-searches.js';
import type { SentFields } from './form-fields.js';
import type { SessionEndsIn } from './session.js';
import type { TypedForm } from './typed-forms.js';
import type { UnreadFile } from './unread-file.js';

/** What is the same for every page of this installation. */
export interface Site {
  readonly programName: string;
  /** Marks an installation that is not the real one; null in the real one. */
  readonly environment: string | null;
  /** IANA name of the time zone in which pages tell times. */
  readonly zone: string;
  /** Paths of the files that pages load. */
  readonly assets: { readonly style: string; readonly charts: string; readonly script: string; readonly icon: string };
}

/** What anybody's request for a page says. */
export interface VisitorRequest {
  readonly site: Site;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly requestId: string;
  readonly language: Language;
  /** Path of the page, without its query. */
  readonly path: string;
  /**
   * Its query as it arrived, with the `?` and without a language, for the way back to the page in another one; empty where there is none.
   */
  readonly query: string;
  /**
   * What the page shows stands on this one answer: it has no address under which it could be asked for again, in another language or at
   * all.
   */
  readonly shownOnce?: true;
  /** Under `@PublicPage`, the person who is signed in, where there is one: what is around the page stays theirs. */
  readonly visitor?: PageRequest;
  /** It could not be found out who asks, and the browser holds a session: they are not asked to sign in once more. */
  readonly mayBeSignedIn?: true;
}

/** How pages tell times to this person. */
export function tellingOf({ language, site }: Pick<VisitorRequest, 'language' | 'site'>): TimeTelling {
  return { language, zone: site.zone };
}

/** What stands beside ways of the navigation, by their path. */
export type Marks = Readonly<Record<string, NavigationMark>>;

/** A request of a person who is signed in. */
export interface PageRequest<Role extends string = string> extends VisitorRequest {
  /** A person's id: a UUID in small letters. */
  readonly actor: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly csrf: string;
  readonly shortcuts: Shortcuts;
  readonly sessionEnd: SessionEndsIn;
  /** Another for each drawing of the page: ids of the commands of its forms derive from it. */
  readonly drawing: string;
  /** What was just done, as the code that `submitted` was given; words for it are the page's. */
  readonly done: string | null;
  /** Whether this form of the page did it, and its place is where the person came back to. */
  readonly doneBy?: (form: string) => boolean;
  /** What was just recorded is not in this page yet. */
  readonly behind: boolean;
  /** Since when what the page reads stands still (ISO 8601 in UTC). */
  readonly staleSince: string | null;
  readonly refused: RefusedForm | null;
  /** Filled in when the page is drawn, after everything else was done; shared by every copy of this. */
  readonly beside?: Beside;
  /** What the person had typed on this page and not sent. */
  readonly typed: readonly TypedForm[];
  /** What a form of this name carries on a page, so that what is typed in it can be kept. */
  readonly carriedBy: (page: Pick<VisitorRequest, 'path' | 'query'>, form: string) => string;
  /** What they looked for in lists. */
  readonly searches: OwnSearches;
}

interface Beside {
  marks: Marks;
  /** What was done is not said where it was done, since that is not on the page or folded away: the page says it above everything else. */
  saidAbove?: boolean;
  /** Forms that the page has drawn, of those in which what is typed is kept. */
  readonly drawn: Set<string>;
  /** What was typed on this page in forms that it does not draw any more. */
  gone: readonly TypedForm[];
}

/** A form that was not taken, to be drawn again as it was typed. */
export interface RefusedForm {
  readonly form: string;
  readonly values: FormValues;
  readonly errors: readonly FormError[];
  /** Where it is not known what became of the command, it is sent again under its id. */
  readonly commandId: string | null;
  /** The revision that the person had in front of them, where the form carried one. */
  readonly seen?: number;
  /** Marks of what the form was drawn with, where it carried them. */
  readonly drawnWith?: string;
  /** What was recorded since then, newest first, where the page knows it. */
  readonly changes?: readonly Change[];
  /** The page asks for it no more: what was answered is told, and no other question takes its place. */
  readonly gone?: true;
}

/** Something that somebody recorded while a form was open, in words. */
export interface Change {
  readonly key: string;
  readonly title: string;
  readonly by: string;
  /** ISO 8601 in UTC. */
  readonly enteredAt: string;
  readonly details: readonly string[];
}

/** A form that a signed-in person sends. */
export interface FormRequest<Role extends string = string> extends PageRequest<Role> {
  /** For the command: who, when, in which roles, under which id, from which revision. */
  readonly acting: CommandRequestContext & { readonly roles: readonly Role[] };
  readonly fields: SentFields;
  /** Why the file of a form that asks for one was not read; null where it was. */
  readonly unread: UnreadFile | null;
  /** The value that the form carried as its command id. */
  readonly sentId: string;
  /** What it carried so that what was typed is kept; null where nothing is. */
  readonly drawnFor: string | null;
  /** Marks of what it was drawn with, where it carried them. */
  readonly drawnWith?: string;
  /** It was sent from the page that says what follows from it. */
  readonly sure: boolean;
  /** A position as the person is told it, in an address. */
  readonly tellPosition: (position: Position) => string;
  /** Waits until what the pages read holds everything up to a position, two seconds at most. */
  readonly catchUp: (position: Position) => Promise<void>;
  /** The words for an error, in the language of the page. */
  readonly say: (error: Omit<SaidError, 'field'>) => string;
}

const requests = new WeakMap<FastifyRequest, VisitorRequest>();

/** Binds what the edge found out to the request. */
export function setPageRequest(request: FastifyRequest, at: VisitorRequest): void {
  requests.set(request, at);
}

/** Who asks, where the edge has found that out before something went wrong. */
export function visitorOf(request: FastifyRequest): PageRequest | undefined {
  const at = requests.get(request);
  if (at === undefined) return undefined;
  return 'actor' in at ? (at as PageRequest) : at.visitor;
}

/**
 * The request as a page needs it: a `FormRequest` under `@PageCommand`, a `PageRequest` under `@PageQuery`, a
 * `VisitorRequest` under `@PublicPage`.
 */
export const PageContext = createParamDecorator((_data: unknown, context: ExecutionContext) => {
  const found = requests.get(context.switchToHttp().getRequest<FastifyRequest>());
  if (found !== undefined) return found;
  throw new Error(`${context.getClass().name}.${context.getHandler().name} has no @PageQuery, @PageCommand or @PublicPage`);
});

/**
 * A form of a page: with what was typed, over what stands now, and what is wrong where it was just refused, else as it was typed and not
 * sent, else with what is proposed.
 *
 * @param name unique on the page
 * @param seen the revision of what the form changes, as the page shows it; or `by_values` where that has none, and the form carries marks
 *   of what it was drawn with
 */
export function formOf(at: PageRequest, name: string, proposed?: FormValues, seen?: number | 'by_values'): FormState {
  const revision = seen === 'by_values' ? undefined : seen;
  const refused = at.refused?.form === name ? at.refused : null;
  const typed = at.typed.find(({ form }) => form === name);
  // What may be recorded already is sent again as it was.
  const again = refused !== null && refused.commandId === null && proposed !== undefined;
  const typedNow = again ? overWhatStands(refused.values, refused.drawnWith, proposed) : refused?.values;
  const drawnBefore = again ? undefined : (refused ?? typed);
  const isMarked = seen !== undefined && proposed !== undefined;
  return {
    name,
    values: typedNow ?? typed?.values ?? proposed ?? {},
    errors: refused?.errors ?? [],
    commandId: refused?.commandId ?? typed?.commandId ?? derivedId(at.drawing, name),
    csrf: at.csrf,
    // What has changed since it was typed is noticed when it is sent.
    revision: revision === undefined ? undefined : (typed?.revision ?? revision),
    drawnWith: !isMarked ? undefined : drawnBefore === undefined ? drawnWithText(proposed) : drawnBefore.drawnWith,
    drawnFor: () => {
      at.beside?.drawn.add(name);
      return at.carriedBy(at, name);
    },
    language: at.language,
    typed: typed && { at: timeWords(typed.typedAt, tellingOf(at)), language: at.language },
  };
}
