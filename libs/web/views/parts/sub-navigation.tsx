import { link } from '../link.js';
import type { NavigationItem } from '../shell.js';

/** The pages of one thing, or the views of one list. */
export function SubNavigation({ label, items }: { readonly label: string; readonly items: readonly NavigationItem[] }) {
  return (
    <nav class="sub-navigation" aria-label={label}>
      <ul>
        {items.map(({ href, label: text, current }) => (
          <li key={href}>
            <a href={link(href)} aria-current={current === true ? 'page' : undefined}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
