import { formOf, tellingOf } from '../../../../../libs/web/forms/index.js';
import { link, Pagination, SubNavigation, UndoStrip } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { ProgramPage } from '../../../../pages/program-page.js';
import { seesEveryCase } from '../../../domain/index.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { PolicyTerms } from '../../../../vocabulary/index.js';
import type { ShownBucket } from './soonest-of-each.js';
import { DeclareConflict } from '../../../deployment/declare-conflict/declare-conflict.command.js';
import { DecidePreApproval } from '../../../request/decide-pre-approval/decide-pre-approval.command.js';
import { outcomeInWords } from '../../../frame/outcome.words.js';
import { WhatBecame } from '../../../../pages/what-became.view.js';
import { RecordOutcome } from '../../record-outcome/record-outcome.command.js';
import { UndoOutcome } from '../../undo-outcome/undo-outcome.command.js';
import type { UndoableOutcome } from '../../undoable-outcome/undoable-outcome.query.js';
import { scopesOf } from '../../follow-up-worklist/worklist-scope.js';
import { WorklistItemView } from './worklist-item.view.js';
import { PromiseGiven } from './promise-given.view.js';
import { actionFrom, pathTo, type WorklistPlace } from './worklist-place.js';
import { countWords, presentItem } from './worklist.presenter.js';
import { worklistWords } from './worklist.words.js';

export interface WorklistProps {
  readonly at: At;
  readonly place: WorklistPlace;
  readonly buckets: readonly ShownBucket[];
  readonly terms: PolicyTerms;
  readonly undoable: UndoableOutcome | null;
}

/** What is to be done, by when it is due. */
export function WorklistView({ at, place, buckets, terms, undoable }: WorklistProps) {
  const words = worklistWords(at.language);
  const scope = place.scope ?? 'mine';
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={[UndoOutcome, DecidePreApproval, DeclareConflict]} answers={{ outcome: RecordOutcome }} />
      <PromiseGiven at={at} />
      {undoable !== null && <Undo at={at} place={place} undoable={undoable} />}
      <h1>{words.title}</h1>
      <p class="lead">{leadWords(buckets, at)}</p>
      <SubNavigation
        label={words.whose}
        items={scopesOf(at).map((each) => ({ href: pathTo({ scope: each }), label: words.scope[each], current: each === scope }))}
      />
      {buckets.flatMap(({ entries }) => entries).filter(isFollowUp).length > 1 && (
        <p>
          <a href={link('/work/many', { scope: place.scope })}>{words.several}</a>
        </p>
      )}
      <div class="beside">
        {buckets
          .filter(({ count }) => count.count > 0 || place.bucket !== undefined)
          .map((shown) => (
            <BucketView at={at} place={place} shown={shown} terms={terms} key={shown.bucket} />
          ))}
      </div>
      {place.bucket !== undefined && (
        <p>
          <a href={link(pathTo({ scope: place.scope }))}>{words.allBuckets}</a>
        </p>
      )}
    </ProgramPage>
  );
}

/** One of those that can be settled together. */
function isFollowUp({ kind, about }: ShownBucket['entries'][number]): boolean {
  return kind === 'follow_up' && 'kind' in about && about.kind !== 'post_action_support';
}

function Undo({ at, place, undoable }: { readonly at: At; readonly place: WorklistPlace; readonly undoable: UndoableOutcome }) {
  const { caseId, followUpId, outcome, kind, until } = undoable;
  const standard = standardWords(at.language);
  const said = worklistWords(at.language).recorded(outcomeInWords(kind, outcome, at.language), standard.followUpKind[kind]);
  const action = actionFrom(place, `${caseId}/follow-ups/${followUpId}/undo`);
  return <UndoStrip form={formOf(at, 'undo')} action={action} said={said} until={until} now={at.now} telling={tellingOf(at)} />;
}

/** The answer to the main question, before the lists: how much cannot wait. */
function leadWords(buckets: readonly ShownBucket[], { language }: At): string {
  const words = worklistWords(language);
  if (buckets.every(({ count }) => count.count === 0)) return words.nothing;
  const pressing = buckets.filter(({ bucket }) => bucket === 'overdue' || bucket === 'today');
  if (pressing.length < 2) return buckets.map(({ bucket, count }) => `${words.bucket[bucket]}: ${countWords(count, language)}`).join(', ');
  if (pressing.every(({ count }) => count.count === 0)) return words.nothingNear;
  const [now, today] = pressing.map(({ count }) => countWords(count, language));
  return words.waiting(now!, today!);
}

function BucketView({ at, place, shown, terms }: Pick<WorklistProps, 'at' | 'place' | 'terms'> & { readonly shown: ShownBucket }) {
  const { bucket, count, entries, nextCursor } = shown;
  const { scope = 'mine' } = place;
  const words = worklistWords(at.language);
  const counted = countWords(count, at.language);
  const items = entries.map((entry) =>
    presentItem(entry, { ...tellingOf(at), ...at, terms, onlyOwn: scope === 'mine' && !seesEveryCase(at) }),
  );
  const more = place.bucket === undefined && count.count > items.length;
  return (
    <section class={count.count > 0 ? `bucket near-${bucket}` : 'bucket'} aria-labelledby={bucket}>
      <h2 id={bucket}>
        {words.bucket[bucket]} <span class="count">{counted}</span>
      </h2>
      {items.length === 0 ? (
        <p class="empty">{words.empty[bucket]}</p>
      ) : (
        <ul class="cards">
          {items.map((item, index) => (
            <WorklistItemView at={at} place={place} item={item} back={`#${items[index + 1]?.anchor ?? bucket}`} key={item.id} />
          ))}
        </ul>
      )}
      {more && (
        <p>
          <a href={link(pathTo({ scope: place.scope, bucket }))}>{words.showAll(counted, words.bucket[bucket])}</a>
        </p>
      )}
      <Pagination
        language={at.language}
        path={pathTo({ scope: place.scope, bucket })}
        previous={null}
        next={nextCursor === null ? null : { from: nextCursor }}
      />
    </section>
  );
}
