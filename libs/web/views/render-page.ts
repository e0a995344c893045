import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The whole text of a page, from its document element. Every text and attribute in it is escaped. */
export function renderPage(page: VNode): string {
  return `<!doctype html>${renderToString(page)}`;
}
