import type { ComponentChildren } from 'preact';
import type { Language } from '../language.js';
import { partWords } from '../part-words.js';

export interface BannerProps {
  readonly kind?: 'notice' | 'done' | 'warning';
  readonly language: Language;
  /** Tells the ids of several banners on a page apart. */
  readonly id?: string;
  readonly children: ComponentChildren;
}

/** Something to know before the page itself; what was just done is read out by itself. */
export function Banner({ kind = 'notice', language, id = 'banner', children }: BannerProps) {
  return (
    <section class={`banner banner-${kind}`} aria-labelledby={`${id}-title`} role={kind === 'done' ? 'status' : undefined}>
      <h2 id={`${id}-title`}>{partWords(language)[kind]}</h2>
      <div>{children}</div>
    </section>
  );
}
