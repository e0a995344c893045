import type { QueryBus } from '@nestjs/cqrs';
import { Refusal } from '../../../libs/event-sourcing/index.js';
import type { Change, RefusedForm } from '../../../libs/web/forms/index.js';
import { AgencyNames } from '../../agencies/agencies.queries.js';
import type { At } from '../../pages/at.js';
import { CaseTimeline, type TimelineEntry } from '../overview/case-timeline/case-timeline.query.js';
import { agenciesIn, presentTimeline } from '../overview/pages/timeline/timeline.presenter.js';
import { caseViewFor } from './case-view.js';
import { wayToMend } from './way-to-mend.js';

/** More than anybody reads before they answer again; the timeline has the rest. */
const MOST = 10;

/**
 * A form of a case that was refused, as its page draws it again: each refusal with the way to where it is mended, and what was recorded in
 * the case since the form was drawn. Nothing of a case that is not theirs to see.
 *
 * @param about the follow-up of which the last entry is told, where the form does not say what it was drawn from
 */
export async function toldWhatChanged(queries: QueryBus, at: At, caseId: string, about?: string): Promise<At> {
  const { refused } = at;
  if (refused === null) return at;
  const errors = refused.errors.map((error) => ({ ...error, href: wayToMend(error.code, caseId) }));
  return { ...at, refused: { ...refused, errors, changes: await changesSince(queries, at, refused, caseId, about) } };
}

async function changesSince(queries: QueryBus, at: At, { seen }: RefusedForm, caseId: string, about?: string): Promise<readonly Change[]> {
  if (seen === undefined && about === undefined) return [];
  try {
    const [view, page] = await Promise.all([
      caseViewFor(queries, caseId, at),
      queries.execute(new CaseTimeline(caseId, { limit: MOST + 1 }, at)),
    ]);
    const entries = seen === undefined ? lastAbout(page.entries, about!) : page.entries.filter(({ revision }) => revision > seen);
    if (entries.length === 0) return [];
    const agencies = await queries.execute(new AgencyNames(agenciesIn(entries), at.language));
    const lines = presentTimeline({ ...page, entries }, { agencies, view }, at);
    return lines.slice(0, MOST).map(({ key, title, by, enteredAt, details }) => ({ key, title, by: by ?? '', enteredAt, details }));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

function lastAbout(entries: readonly TimelineEntry[], id: string): readonly TimelineEntry[] {
  const last = entries.find(({ data, automatic }) => data.followUpId === id && !automatic);
  return last === undefined ? [] : [{ ...last, consequenceOf: null }];
}
