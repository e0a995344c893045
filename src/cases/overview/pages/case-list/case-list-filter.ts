import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { incidentTypes, stages, type IncidentType, type Stage } from '../../../../vocabulary/index.js';
import type { CaseListFilter } from '../../case-list/case-list.query.js';
import { SEARCH_MARK } from '../../../../pages/searched.js';
import { WANTED_CURSOR } from '../../case-list/wanted-first.js';
import { CURSOR } from '../../../reading/piece-key.js';

/** By how soon the next thing of a case is wanted. */
export const soonViews = ['overdue', 'today', 'next_7_days'] as const;
export const caseViews = ['open', 'mine', ...soonViews, 'ended', 'all'] as const;
/** The lists that people look at, each with an address of its own. */
export type CaseView = (typeof caseViews)[number];

const SOME_CURSOR = new RegExp(`${CURSOR.source}|${WANTED_CURSOR.source}`);

/** A select that nothing was chosen in is sent all the same. */
const Unchosen = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value), { toClassOnly: true });

/** What stands in the address of a list of cases: codes and ids only, never a word to search for. */
export class CaseListAddress {
  @IsOptional() @IsIn(caseViews) readonly view?: CaseView;
  @Unchosen() @IsOptional() @IsIn(stages) readonly stage?: Stage;
  @Unchosen() @IsOptional() @IsUUID() readonly agencyId?: string;
  @Unchosen() @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @Matches(SOME_CURSOR) readonly cursor?: string;
  /** Of the open cases, in place of what is wanted first. */
  @IsOptional() @IsIn(['newest']) readonly order?: 'newest';
  /** Which search is shown, where one is; nothing else then narrows the list. */
  @IsOptional() @Matches(SEARCH_MARK) readonly found?: string;
}

/** Open cases, unless something else is asked for: a stage may be one that only ended cases have. */
export function viewOf({ view, stage }: CaseListAddress): CaseView {
  return view ?? (stage === undefined ? 'open' : 'all');
}

/** Whether the list can be had in two orders: what is wanted first, or newest first. */
export function hasOrders(address: CaseListAddress): boolean {
  const view = viewOf(address);
  return view === 'open' || view === 'mine';
}

/** The cursor where it is one of the order that the list has: an address that was kept from another order begins at the first page. */
export function cursorOf(address: CaseListAddress, isSearch: boolean): string | undefined {
  const { cursor, order } = address;
  const isWantedFirst = !isSearch && hasOrders(address) && order === undefined;
  return cursor !== undefined && (isWantedFirst ? WANTED_CURSOR : CURSOR).test(cursor) ? cursor : undefined;
}

/** @param actor who looks: for the cases that they lead */
export function filterOf(address: CaseListAddress, actor: string): CaseListFilter {
  const { stage, agencyId, incidentType, order } = address;
  const wantedFirst = hasOrders(address) && order === undefined ? true : undefined;
  return { stage, agencyId, incidentType, wantedFirst, ...narrowing(viewOf(address), actor) };
}

function narrowing(view: CaseView, actor: string): CaseListFilter {
  switch (view) {
    case 'open':
      return { open: true };
    case 'mine':
      return { open: true, leadId: actor };
    case 'ended':
      return { open: false };
    case 'all':
      return {};
    default:
      return { due: view };
  }
}
