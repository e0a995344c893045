import { Transform } from 'class-transformer';
import { IsIn, IsOptional, IsUUID, Matches } from 'class-validator';
import { incidentTypes, stages, type IncidentType, type Stage } from '../../../../vocabulary/index.js';
import type { CaseListFilter } from '../../case-list/case-list.query.js';
import { SEARCH_MARK } from '../../../../pages/searched.js';
import { CURSOR } from '../../../reading/page-key.js';

export const caseViews = ['open', 'mine', 'overdue', 'today', 'next_7_days', 'ended', 'all'] as const;
/** The lists that people look at, each with an address of its own. */
export type CaseView = (typeof caseViews)[number];

/** A select that nothing was chosen in is sent all the same. */
const Unchosen = () => Transform(({ value }: { value: unknown }) => (value === '' ? undefined : value), { toClassOnly: true });

/** What stands in the address of a list of cases: codes and ids only, never a word to search for. */
export class CaseListAddress {
  @IsOptional() @IsIn(caseViews) readonly view?: CaseView;
  @Unchosen() @IsOptional() @IsIn(stages) readonly stage?: Stage;
  @Unchosen() @IsOptional() @IsUUID() readonly agencyId?: string;
  @Unchosen() @IsOptional() @IsIn(incidentTypes) readonly incidentType?: IncidentType;
  @IsOptional() @Matches(CURSOR) readonly cursor?: string;
  /** Which search is shown, where one is; nothing else then narrows the list. */
  @IsOptional() @Matches(SEARCH_MARK) readonly found?: string;
}

/** Open cases, unless something else is asked for: a stage may be one that only ended cases have. */
export function viewOf({ view, stage }: CaseListAddress): CaseView {
  return view ?? (stage === undefined ? 'open' : 'all');
}

/** @param actor who looks: for the cases that they lead */
export function filterOf(address: CaseListAddress, actor: string): CaseListFilter {
  const { stage, agencyId, incidentType } = address;
  return { stage, agencyId, incidentType, ...narrowing(viewOf(address), actor) };
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
