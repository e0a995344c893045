import type { ComponentChildren } from 'preact';
import { timeWords, type TimeTelling } from '../dates.js';
import { partWords } from '../part-words.js';
import { Tag } from './tag.js';

export interface TimelineEntry {
  readonly key: string;
  readonly title: string;
  /** Who entered it. */
  readonly by: string;
  /** As people gave it: a day or a moment. */
  readonly happenedAt: string;
  /** A moment; shown where it differs from when it happened. */
  readonly enteredAt: string;
  readonly tag?: string;
  readonly body?: ComponentChildren;
}

/** What happened, in the order given; newest first is usual. An invented midnight is never shown. */
export function Timeline({ entries, telling }: { readonly entries: readonly TimelineEntry[]; readonly telling: TimeTelling }) {
  const words = partWords(telling.language);
  return (
    <ol class="timeline">
      {entries.map(({ key, title, by, happenedAt, enteredAt, tag, body }) => {
        const [happened, entered] = [timeWords(happenedAt, telling), timeWords(enteredAt, telling)];
        return (
          <li key={key}>
            <div class="head">
              <h3>{title}</h3>
              {tag !== undefined && <Tag tone="info">{tag}</Tag>}
            </div>
            <p class="timeline-times">
              <span>
                {happened !== entered && `${words.happened} `}
                <time dateTime={happenedAt}>{happened}</time>
              </span>
              {happened !== entered && (
                <span>
                  {words.entered} <time dateTime={enteredAt}>{entered}</time>
                </span>
              )}
              <span>{by}</span>
            </p>
            {Boolean(body) && <div class="timeline-body">{body}</div>}
          </li>
        );
      })}
    </ol>
  );
}
