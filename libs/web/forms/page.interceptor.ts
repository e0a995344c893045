import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { lastValueFrom, of, type Observable } from 'rxjs';
import { Refusal } from '../../event-sourcing/index.js';
import {
  CLOCK,
  COMMAND_EDGE,
  ProblemError,
  PROJECTION_WAITER,
  type Clock,
  type CommandEdge,
  plainPositions,
  type ProjectionWaiter,
  type ToldPositions,
} from '../http/index.js';
import { httpProblem } from '../http/problems/http-problems.js';
import { refuseUnlessPlain } from '../http/validation/plain-input.js';
import { READS_PROJECTION } from '../http/queries/reads-projection.metadata.js';
import { isLanguage, isOwnPath, renderPage, type Language } from '../views/index.js';
import { refuseForeignForm } from './csrf-token.js';
import { FormProblem } from './form-problem.js';
import { formRequest, notOurs } from './form-request.js';
import { languageKept } from './language-choice.js';
import { isPageAnswer, goTo, type PageAnswer } from './page-answer.js';
import { PAGE_EDGE, type PageEdge, type Visitor } from './page-edge.js';
import { NEEDS_FRESH_FACTOR, PAGE_KIND, WHILE_SETTING_UP, type PageKind, type WayBack } from './page-kind.js';
import { setPageRequest, type PageRequest } from './page-request.js';
import { projectedFor } from './projected-for.js';
import { isSaidAtItsPlace } from './said-at-its-place.js';
import { knownVisitor, marksFor, who } from './known-visitor.js';
import { sessionIdOf } from './session-cookie.js';
import { isFresh, type Session } from './session.js';
import { taken } from './taken.js';
import { drawnAgain, endWhereTaken, keepTooLate, typedInForm, type TypedInForm } from './typed-in-form.js';

/** Characters: what is longer is not carried along. */
const LONGEST_QUERY = 400;

/** Surrounds a page: who looks, in which language, whether the form is ours; then the page as text, or the way on. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(PAGE_EDGE) private readonly edge: PageEdge,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(COMMAND_EDGE) private readonly commands: CommandEdge,
    @Inject(PROJECTION_WAITER) private readonly waiter: ProjectionWaiter,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<string>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const kind = this.reflector.get<PageKind>(PAGE_KIND, context.getHandler());
    const projection = this.reflector.get<string | undefined>(READS_PROJECTION, context.getHandler());
    const found = await this.signedIn(request, kind, projection);
    const at = found?.at ?? null;
    const typed = kind === 'send' ? typedInForm(this.edge.typed, request.body, this.clock.now()) : null;
    if (kind === 'public') refuseUnlessPlain(request.body);
    if (kind === 'public') {
      const known = found?.session.stage === 'full' ? found.at : null;
      setPageRequest(request, known === null ? this.anybody(request) : { ...known, visitor: known });
    } else {
      if (found === null || at === null) return of(send(reply, await this.toSignIn(request, typed)));
      const first = (await this.beforeThis(context, request, found.session, typed)) ?? (await this.drawnEarlier(request, at, typed));
      if (first !== null) return of(send(reply, first));
      if (kind === 'send') refuseForeignForm(csrfIn(request), at.csrf);
      setPageRequest(request, kind === 'send' ? formRequest(at, request, this.commands, this.waiter) : at);
    }
    const marks = found !== null && request.method === 'GET' ? marksFor(this.edge, found, found.at) : null;
    const answer = (await lastValueFrom(next.handle()).catch(hideWhatMayNotBeSeen)) as VNode | PageAnswer;
    if (at !== null && typed !== null) await endWhereTaken(this.edge.typed, typed, answer, this.by(at));
    if (found !== null && isDrawn(answer)) found.at.beside.marks = await (marks ?? marksFor(this.edge, found, found.at));
    if (at !== null && isDrawn(answer)) at.beside.gone = typedButGone(at, answer);
    if (at !== null && at.done !== null && isDrawn(answer)) at.beside.saidAbove = !isSaidAtItsPlace(drawn(answer));
    return of(send(reply, answer));
  }

  /** Whoever is not signed in comes back to the page that they asked for, or to the form that they sent too late. */
  private async toSignIn(request: FastifyRequest, typed: TypedInForm | null): Promise<PageAnswer> {
    if (request.method === 'GET') return goTo(this.edge.signInPath, { to: pathOf(request) });
    const kept = typed !== null && (await this.keptTooLate(request, typed));
    return goTo(this.edge.signInPath, { ended: 1, kept: kept ? 1 : undefined });
  }

  private async keptTooLate(request: FastifyRequest, typed: TypedInForm): Promise<boolean> {
    const now = this.clock.now();
    // Whoever may not sign in any more does not come back for it.
    if ((await this.edge.visitor(typed.of.personId))?.active !== true) return false;
    const isOwnBrowser = (await this.edge.isOwnBrowser?.(typed.of.personId, request, now)) ?? false;
    return keepTooLate(this.edge.typed, typed, now, isOwnBrowser);
  }

  /**
   * A form of this person, from before they signed in anew or showed a factor; null where the form is of this session, or somebody else's.
   */
  private async drawnEarlier(request: FastifyRequest, at: PageRequest, typed: TypedInForm | null): Promise<PageAnswer | null> {
    return typed === null || csrfIn(request) === at.csrf ? null : drawnAgain(this.edge.typed, typed, this.by(at));
  }

  private by({ actor }: PageRequest) {
    return { actor, now: this.clock.now() };
  }

  /** Where somebody has to go first; null where they may go on. */
  private async beforeThis(
    context: ExecutionContext,
    request: FastifyRequest,
    session: Session,
    typed: TypedInForm | null,
  ): Promise<PageAnswer | null> {
    const handler = context.getHandler();
    if (session.stage === 'setting_up') {
      return this.reflector.get<boolean>(WHILE_SETTING_UP, handler) === true ? null : goTo(this.edge.setUpPath);
    }
    const back = this.reflector.get<WayBack | undefined>(NEEDS_FRESH_FACTOR, handler);
    // In a demo nobody has a factor.
    if (back === undefined || this.edge.site.environment === 'demo' || isFresh(session, this.clock.now())) return null;
    if (typed?.of.personId === session.personId) {
      await this.edge.typed.keep(typed.of, typed.body, this.clock.now());
      return goTo(this.edge.stepUpPath, { to: typed.of.path + typed.of.query });
    }
    return goTo(this.edge.stepUpPath, { to: request.method === 'GET' ? pathOf(request) : wayBackOf(request, back) });
  }

  /** A language in the address is that of this one answer: a request for a page writes nothing. */
  private anybody(request: FastifyRequest, kept: Language | null = null) {
    const chosen = taken(request, 'lang');
    return {
      site: this.edge.site,
      now: this.clock.now().toISOString(),
      requestId: request.id,
      language: isLanguage(chosen) ? chosen : (kept ?? languageKept(request)),
      path: pathOf(request),
      query: queryOf(request),
    };
  }

  private async signedIn(request: FastifyRequest, kind: PageKind, projection: string | undefined): Promise<SignedIn | null> {
    const known = await knownVisitor(this.edge, request, this.clock.now());
    if (known === null) return null;
    const { session, visitor } = known;
    const about = this.anybody(request, session.language);
    // A form that comes back says again where it stands, which the address that takes it does not.
    const sent = kind === 'send' ? this.edge.typed.drawnFor(request.body, this.clock.now()) : null;
    const at = {
      ...about,
      ...who(known),
      typed: kind === 'read' && session.hasTyped ? await this.edge.typed.onPage(visitor.id, about.path, this.clock.now(), request.id) : [],
      carriedBy: (page: Pick<PageRequest, 'path' | 'query'>, form: string) => {
        const { path, query } = sent ?? page;
        return this.edge.typed.carried({ personId: visitor.id, path, query, form, drawnAt: this.clock.now().getTime() });
      },
      searches: this.edge.searches.by({
        sessionId: sessionIdOf(request)!,
        personId: visitor.id,
        now: this.clock.now(),
        requestId: request.id,
      }),
      drawing: randomUUID(),
      ...(await projectedFor(request, projection, this.waiter, session.csrf, this.toldTo(visitor))),
      refused: null,
      beside: { marks: {}, drawn: new Set<string>(), gone: [] },
    };
    return { at, session, visitor };
  }

  private toldTo({ roles }: Pick<Visitor, 'roles'>): ToldPositions {
    return this.commands.positionsFor?.(roles) ?? plainPositions;
  }
}

interface SignedIn {
  readonly at: PageRequest & Required<Pick<PageRequest, 'beside'>>;
  readonly session: Session;
  readonly visitor: Visitor;
}

/** Whoever may not see a thing does not learn that it exists: not allowed and not there are one answer. */
function hideWhatMayNotBeSeen(error: unknown): never {
  // Of a form that asks nothing which can be answered wrongly: it is none that a page of ours draws.
  if (error instanceof FormProblem) throw new ProblemError(notOurs);
  if (error instanceof Refusal && error.kind !== 'rule') throw new ProblemError(httpProblem(404));
  throw error;
}

function isDrawn(answer: VNode | PageAnswer): boolean {
  return !isPageAnswer(answer) || !('location' in answer || 'file' in answer || 'nothing' in answer);
}

/** What was typed in forms that the page does not draw, which only drawing it shows: it says so where there is any. */
function typedButGone({ typed, beside }: SignedIn['at'], answer: VNode | PageAnswer): SignedIn['at']['beside']['gone'] {
  if (typed.length === 0) return [];
  drawn(answer);
  return typed.filter(({ form }) => !beside.drawn.has(form));
}

function drawn(answer: VNode | PageAnswer): string {
  return renderPage(isPageAnswer(answer) ? (answer as { readonly page: VNode }).page : answer);
}

function send(reply: FastifyReply, answer: VNode | PageAnswer): string {
  if (isPageAnswer(answer) && 'location' in answer) {
    void reply.status(303).header('location', answer.location);
    return '';
  }
  if (isPageAnswer(answer) && 'file' in answer) {
    const { name, type, text } = answer.file;
    void reply.type(type).header('content-disposition', `attachment; filename="${name}"`);
    return text;
  }
  if (isPageAnswer(answer) && 'nothing' in answer) {
    void reply.status(204);
    return '';
  }
  void reply.type('text/html; charset=utf-8');
  if (!isPageAnswer(answer)) return renderPage(answer);
  void reply.status(answer.status);
  return renderPage(answer.page);
}

function wayBackOf({ params, body }: FastifyRequest, back: WayBack): string {
  return back(params as Readonly<Record<string, string>>, (body ?? {}) as Readonly<Record<string, unknown>>);
}

function csrfIn({ body }: FastifyRequest): unknown {
  return (body as Record<string, unknown> | null | undefined)?.csrf;
}

/** Of one answer alone: its language, and what was just done. */
const OF_ONE_ANSWER = ['lang', 'after', 'done', 'mark', 'by'];

/** What was asked of the page, but for what is of one answer alone; of a form that was sent, nothing. */
function queryOf(request: FastifyRequest): string {
  if (request.method !== 'GET') return '';
  const parts = request.url.slice(pathOf(request).length + 1).split('&');
  const query = `?${parts.filter((part) => part !== '' && !OF_ONE_ANSWER.includes(part.split('=', 1)[0]!)).join('&')}`;
  return query.length > 1 && query.length <= LONGEST_QUERY && isOwnPath(`/${query}`) ? query : '';
}

function pathOf(request: FastifyRequest): string {
  return request.url.split('?', 1)[0]!;
}
