import type { ComponentChildren } from 'preact';

export interface Bucket {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  readonly urgent?: boolean;
  readonly empty: string;
  readonly items: readonly { readonly key: string; readonly content: ComponentChildren }[];
}

/** Work by when it is due: a heading with a number, then what falls under it. */
export function Buckets({ buckets }: { readonly buckets: readonly Bucket[] }) {
  return (
    <>
      {buckets.map(({ id, title, count, urgent = false, empty, items }) => (
        <section class={urgent && count > 0 ? 'bucket bucket-urgent' : 'bucket'} aria-labelledby={id} key={id}>
          <h2 id={id}>
            {title} <span class="count">{count}</span>
          </h2>
          {items.length === 0 ? (
            <p class="empty">{empty}</p>
          ) : (
            <ul class="cards">
              {items.map(({ key, content }) => (
                <li class="card" key={key} data-row>
                  {content}
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
