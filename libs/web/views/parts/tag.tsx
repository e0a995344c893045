/** How pressing something is; colour only repeats what the word says. */
export type Tone = 'neutral' | 'info' | 'good' | 'attention' | 'urgent';

/** A short word of state. */
export function Tag({ tone = 'neutral', children }: { readonly tone?: Tone; readonly children: string }) {
  return <strong class={`tag tag-${tone}`}>{children}</strong>;
}
