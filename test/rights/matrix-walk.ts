import { OPERATOR, type ActingRole, type Relation, type RightName } from '../../src/rights.js';
import type { ReleaseDocument } from '../../libs/disclosure-control/index.js';
import { madeUpReleases, putOut } from '../../src/figures/reading/released-years.testkit.js';
import { cameOut } from '../../src/statistics/events-given.testkit.js';
import { testService, type TestService } from '../support/service.js';
import { agreedFor, agreedToHide } from './agreed-rights.js';
import { askedRoutes, type AskedRoute } from './asked-routes.js';
import { inFlight, MatrixCaller, type Answered, type Came, type How } from './matrix-caller.js';
import { MatrixGround } from './matrix-ground.js';
import type { Situation } from './situation.js';

const PLACE = { case: ':caseId', contact: ':contactId', person: ':personId' } as const;
const MISSING = { case: 'caseId', contact: 'contactId', person: 'personId' } as const;

/** One route, asked for by one person, of one thing. */
export interface Cell {
  readonly route: AskedRoute;
  readonly situation: Situation;
  /** What is agreed that comes of it. */
  readonly agreed: Came;
}

/**
 * In whose place somebody asks for every form, too, where only a part of the matrix is walked: each other asks for the same over the API.
 */
export const BRIEFLY: ReadonlySet<string> = new Set([
  'a peer_member',
  'a peer_member on the team',
  'a program_leadership who leads it and owns its follow-up',
  'a coordinator with a conflict who leads it',
  'an approver who is asked',
  'a coordinator',
  'a peer_member, of somebody else',
  'an administrator, of somebody else',
  'a peer_member, of another',
  'a coordinator, of somebody who left',
]);

/**
 * What comes through to a rule that says no, or finds nothing: what nobody does to themselves, and what the ground has none of. Over the
 * API the same is asked of a person as they were before, which ends earlier.
 */
function isRuledOut({ route, situation }: Cell): boolean {
  if (/^(StrikeTrainingForm|EndAgreementForm|ContactFromCallPage)\./.test(route.name)) return true;
  const toOthers = /^(DeactivatePerson|ReactivatePerson|InvitePeerMember|ProposeRole|RevokeRole)Form\./.test(route.name);
  return toOthers && situation.who.endsWith(', of themselves');
}

/** A part of the matrix that has every route, and every person at every command and query. */
export function inBrief({ route, situation }: Cell): boolean {
  return situation.beside !== true && (route.api || route.method === 'GET' || BRIEFLY.has(situation.who));
}

/** The whole matrix at one service: what is asked, and what came of it otherwise than agreed. */
export class MatrixWalk {
  private readonly nothing = new Map<string, Promise<Answered>>();

  private constructor(
    readonly service: TestService,
    private readonly caller: MatrixCaller,
    private readonly ground: MatrixGround,
    readonly cells: readonly Cell[],
  ) {}

  static async begun(): Promise<MatrixWalk> {
    // By the clock, what is of somebody without a role would go to the desk: here it stays theirs. The read models go on.
    const service = await testService({ worksByHand: true });
    service.sources.heldBack.release();
    const [ground, routes] = [new MatrixGround(), await askedRoutes(service.app)];
    await ground.appendTo(service);
    const released = madeUpReleases({ requests: 110, contacts: 150, years: [2025] });
    await putOut(service.database.appUrl, released);
    await service.projected(await cameOut(service, released));
    const [{ id }] = released as readonly [ReleaseDocument];
    const caller = new MatrixCaller(service, { id, releaseId: id, yearId: 'requests-2025' });
    await inFlight([...new Set(ground.situations.map(({ actor }) => actor))], (actor) => caller.signIn(actor));
    const cells = ground.situations.flatMap((situation) =>
      routes
        .filter((route) => placeOf(route) === situation.on)
        .map((route) => ({ route, situation, agreed: agreedToCome(route, situation) })),
    );
    return new MatrixWalk(service, caller, ground, cells);
  }

  /** What came of some of it otherwise than agreed, each in words; what is hidden must besides answer as what is not there. */
  async differing(cells: readonly Cell[], how: How = 'stale'): Promise<readonly string[]> {
    const found = await inFlight(cells, async (cell) => {
      const { route, situation, agreed } = cell;
      const { came, said, status, code } = await this.caller.ask(route, situation.actor, situation.ids, how);
      const told = `${route.name} for ${situation.who}: ${status} ${code}`;
      // Over a page that shows what it is about, whoever may not do it is told so, or that there is no such page.
      const byAPage = !route.api && agreed === 'refused' && came === 'nothing';
      const asAgreed = came === agreed || byAPage || (agreed === 'through' && isRuledOut(cell)) || how === 'badly';
      if (!asAgreed) return [`${told}: ${came}, not ${agreed}`];
      if (agreed !== 'nothing' || situation.on === 'anything' || showsIt(cell)) return [];
      const ids = { ...situation.ids, [MISSING[situation.on]]: this.ground.missing[MISSING[situation.on]] };
      if ((await this.ofNothing(route, situation, how))?.said === said) return [];
      const missing = await this.caller.ask(route, situation.actor, ids, how);
      return missing.said === said ? [] : [`${told}: not as of nothing, ${missing.status} ${missing.code}`];
    });
    return found.flat().sort();
  }

  /** What the API says of what is not there, which is the same for everybody: asked once. At pages it bears the name of who looks. */
  private ofNothing(route: AskedRoute, { actor, ids, on }: Situation, how: How): Promise<Answered> | null {
    if (!route.api || on === 'anything') return null;
    const known = this.nothing.get(`${how} ${route.name}`);
    if (known !== undefined) return known;
    const asked = this.caller.ask(route, actor, { ...ids, [MISSING[on]]: this.ground.missing[MISSING[on]] }, how);
    this.nothing.set(`${how} ${route.name}`, asked);
    return asked;
  }

  /** What came of asking for some routes without being signed in otherwise than that one has to be. */
  async open(routes: readonly AskedRoute[], actor: string | null): Promise<readonly string[]> {
    const answers = await inFlight(routes, async (route) => ({ route, answer: await this.caller.ask(route, actor, {}) }));
    return answers.flatMap(({ route, answer }) => (answer.came === 'unknown' ? [] : [`${route.name}: ${answer.status} ${answer.code}`]));
  }

  /** Which commands and queries answer the operator of the host otherwise than that they do not know them, or that it is not theirs. */
  async openToOperator(): Promise<readonly AskedRoute[]> {
    const ofApi = this.routes.filter(({ api }) => api);
    const answers = await inFlight(ofApi, async (route) => ({ route, ...(await this.caller.ask(route, OPERATOR, {})) }));
    return answers.filter(({ came, status }) => came === 'through' && status !== 403).map(({ route }) => route);
  }

  get routes(): readonly AskedRoute[] {
    return [...new Set(this.cells.map(({ route }) => route))];
  }

  get deactivated(): string {
    return this.ground.deactivated;
  }
}

function placeOf({ path }: AskedRoute): Situation['on'] {
  return (Object.keys(PLACE) as (keyof typeof PLACE)[]).find((on) => path.includes(PLACE[on])) ?? 'anything';
}

function agreedToCome(route: AskedRoute, { roles, holds, but, on }: Situation): Came {
  const acting = [...roles, 'anybody'] as readonly ActingRole[];
  // What one answers on the page of one's own invitations is one's own, whoever else is named.
  const own: readonly Relation[] =
    route.path.startsWith('/invitations/') && (holds.includes('on_team') || holds.includes('invited')) ? ['own'] : [];
  const may = (name: RightName) => agreedFor(name, acting, [...(but?.[name] ?? holds), ...own]);
  const drawnOn = pageOf(route);
  if (drawnOn !== null && !may(drawnOn)) return on === 'case' && may('see_case') ? 'refused' : 'nothing';
  if (route.rights.some(may)) return 'through';
  const hidden = on === 'case' ? !may('see_case') : route.rights.every((name) => agreedToHide.includes(name));
  return hidden ? 'nothing' : 'refused';
}

/** Whether what is asked about is on a page that is theirs: what is told of it there is no news. */
function showsIt({ route, situation }: Cell): boolean {
  return route.rights.includes('give_promise') && agreedToCome({ ...route, rights: ['keep_promise'] }, situation) === 'through';
}

/** Of the page on which a form stands: whom the page is not for is told nothing by its forms either. */
function pageOf({ api, path, method }: AskedRoute): RightName | null {
  if (api || method === 'GET') return null;
  if (path.startsWith('/cases/:caseId/')) return 'see_case';
  if (path.startsWith('/approvals/')) return 'see_approvals';
  return /^\/contacts\/:contactId\/(?:correct|withdraw|promise)$/.test(path) ? 'log_contact' : null;
}
