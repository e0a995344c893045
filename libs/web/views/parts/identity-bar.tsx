import type { ComponentChildren } from 'preact';

export interface IdentityBarProps {
  /** The heading of the page. */
  readonly title: string;
  readonly tag?: ComponentChildren;
  readonly facts: readonly { readonly label: string; readonly value: ComponentChildren }[];
}

/** Which thing this page is about, the same on all of its pages. */
export function IdentityBar({ title, tag, facts }: IdentityBarProps) {
  return (
    <div class="identity">
      <div class="head">
        <h1>{title}</h1>
        {tag}
      </div>
      <dl>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
