import type { ComponentChildren } from 'preact';
import { link } from '../link.js';

export interface ButtonProps {
  readonly kind?: 'main' | 'quiet' | 'warning';
  /** A button that sends a value tells which one of several was pressed. */
  readonly name?: string;
  readonly value?: string;
  readonly children: ComponentChildren;
}

/** Sends the form that it stands in. Never disabled: whoever presses it is told what is missing. */
export function Button({ kind = 'main', name, value, children }: ButtonProps) {
  return (
    <button class={kind === 'main' ? 'button' : `button button-${kind}`} name={name} value={value}>
      {children}
    </button>
  );
}

/** A quiet button of a form that sends it to a path of its own. */
export function ButtonTo({ path, children }: { readonly path: string; readonly children: ComponentChildren }) {
  return (
    <button class="button button-quiet" formaction={link(path)}>
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere to begin something. */
export function ButtonLink({
  href,
  kind = 'main',
  children,
}: {
  readonly href: string;
  readonly kind?: 'main' | 'quiet';
  readonly children: ComponentChildren;
}) {
  return (
    <a class={kind === 'main' ? 'button' : `button button-${kind}`} href={link(href)}>
      {children}
    </a>
  );
}

/** Buttons and links that belong together. */
export function Buttons({ children }: { readonly children: ComponentChildren }) {
  return <div class="buttons">{children}</div>;
}
