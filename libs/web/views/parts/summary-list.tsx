import type { ComponentChildren } from 'preact';
import { link } from '../link.js';

export interface SummaryRow {
  readonly label: string;
  readonly value: ComponentChildren;
  /** Where it can be changed. `about` completes the words for those who hear links alone. */
  readonly action?: { readonly href: string; readonly label: string; readonly about: string };
}

/** What is known, line by line. */
export function SummaryList({ rows }: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary">
      {rows.map(({ label, value, action }) => (
        <div class="summary-row" key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
          {action !== undefined && (
            <dd class="summary-action">
              <a href={link(action.href)}>
                {action.label}
                <span class="unseen"> {action.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
