import type { VNode } from 'preact';
import { link, type LinkQuery } from '../views/index.js';

/** A page with its status, or the way to another. */
export type PageAnswer = { readonly status: number; readonly page: VNode } | { readonly location: string };

/** Sends the browser on, with GET. */
export function goTo(path: string, query: LinkQuery = {}): PageAnswer {
  return { location: link(path, query) };
}

export function isPageAnswer(value: object): value is PageAnswer {
  return 'location' in value || 'page' in value;
}
