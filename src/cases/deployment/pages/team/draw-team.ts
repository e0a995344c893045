import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import { NoticesOf } from '../../../../notices/notices.queries.js';
import type { At } from '../../../../pages/at.js';
import { Candidates } from '../../candidates/candidates.query.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { caseViewFor } from '../../../frame/case-view.js';
import type { Opened } from '../../../frame/opened.js';
import { membersAbout } from './members-about.js';
import { presentTeam, type TeamSight } from './team.presenter.js';
import { toBeToldOfCandidates, toBeToldOfTeam } from './team-told.js';
import { TeamView } from './team.view.js';

/** What of the board is shown beyond what always is. */
interface Shown {
  readonly opened?: Opened;
  readonly sight?: TeamSight;
}

/**
 * The deployment board as this person sees it: the lists to choose from are for coordinators and the lead.
 *
 * @throws Refusal `case_not_found`, also for a case that is not theirs to see; ProblemError 503 while it is too new
 */
export async function drawTeam(queries: QueryBus, at: At, caseId: string, shown: Shown = {}): Promise<VNode> {
  const view = await caseViewFor(queries, caseId, at);
  const arranges = view.may.includes('work_on_case');
  const [lists, about] = arranges
    ? await Promise.all([queries.execute(new Candidates(caseId, at)), membersAbout(queries, at)])
    : [null, undefined];
  const asked = lists === null ? [] : [...toBeToldOfTeam(view, at), ...toBeToldOfCandidates(lists, caseId)];
  const told = await queries.execute(new NoticesOf(asked));
  // Also where a form is redrawn under its own address: links to "this page" lead to the page.
  const named = { ...at, path: casePagePath(caseId, 'team'), refused: withNames(at.refused, view) };
  return TeamView({ at: named, view, team: presentTeam(view, lists, named, { ...shown.sight, about, told }), opened: shown.opened });
}

/** A rule about one of the team names them by id; a person reads the name. */
function withNames(refused: At['refused'], { deployment }: CaseInFullView): At['refused'] {
  if (refused === null) return null;
  const nameOf = (field: string) => deployment?.members.find(({ memberId }) => field === `members.${memberId}`)?.name ?? null;
  const errors = refused.errors.map(({ field, message }) => {
    const name = nameOf(field);
    return name === null ? { field, message } : { field: '', message: `${name}: ${message}` };
  });
  return { ...refused, errors };
}
