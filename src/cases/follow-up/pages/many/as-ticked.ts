import type { QueryBus } from '@nestjs/cqrs';
import { Refusal } from '../../../../../libs/event-sourcing/index.js';
import { tellingOf, type Change } from '../../../../../libs/web/forms/index.js';
import { timeWords } from '../../../../../libs/web/views/index.js';
import type { Sent } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import { CaseInFull } from '../../../overview/case-in-full/case-in-full.query.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { toldWhatChanged } from '../../../frame/told-what-changed.js';
import { partsOf } from './many.form.js';
import { MANY } from './ticked.js';

/** A follow-up that was ticked and is theirs to see, as it is before anything is done to it. */
export interface AsTicked {
  readonly name: string;
  /** It is not as the page showed it. */
  readonly changed: boolean;
  /** What the page showed, where it changed and is open: it refuses what is asked. What is settled says by itself that it is. */
  readonly ifRevision?: number;
}

/** By case and follow-up. */
export async function asTicked(queries: QueryBus, chosen: readonly string[], at: Sent): Promise<ReadonlyMap<string, AsTicked>> {
  const views = new Map<string, Promise<CaseInFullView | null>>();
  const viewOf = (caseId: string, until?: number): Promise<CaseInFullView | null> => {
    const key = `${caseId}@${until ?? ''}`;
    const view = views.get(key) ?? queries.execute(new CaseInFull(caseId, at, until)).catch(notSeen);
    views.set(key, view);
    return view;
  };
  const found = await Promise.all(
    chosen.map(async (each): Promise<readonly (readonly [string, AsTicked])[]> => {
      const { about, caseId, followUpId, revision } = partsOf(each);
      const now = await viewOf(caseId);
      const one = followUpIn(now, followUpId);
      if (now === null || one === undefined) return [];
      const drawn = now.revision === revision ? now : await viewOf(caseId, revision);
      const changed = factsOf(followUpIn(drawn, followUpId)) !== factsOf(one);
      const name = [standardWords(at.language).followUpKind[one.kind], now.reference, timeWords(one.dueAt, tellingOf(at))].join(', ');
      return [[about, { name, changed, ...(changed && one.open && { ifRevision: revision }) }]];
    }),
  );
  return new Map(found.flat());
}

/** What somebody did to it last: who, when and what. */
export async function changeOf(queries: QueryBus, about: string, at: Sent): Promise<Change | null> {
  const { caseId, followUpId } = partsOf(about);
  const asked = { ...at, refused: { form: MANY, values: {}, errors: [], commandId: null } };
  const { refused } = await toldWhatChanged(queries, asked, caseId, followUpId);
  return refused?.changes?.[0] ?? null;
}

function followUpIn(view: CaseInFullView | null, id: string) {
  return [...(view?.followUps ?? []), ...(view?.teamCare ?? [])].find(({ followUpId }) => followUpId === id);
}

/** What people decide about it; what the clock does is none of it. */
function factsOf(one: ReturnType<typeof followUpIn>): string {
  return JSON.stringify(one && [one.dueAt, one.owner, one.open, one.attempts, one.lastOutcome, one.outcomeRecordedAt]);
}

function notSeen(error: unknown): null {
  if (error instanceof Refusal) return null;
  throw error;
}
