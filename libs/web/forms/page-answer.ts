import type { VNode } from 'preact';
import { link, type LinkQuery } from '../views/index.js';

/** A file that a browser saves under a name. */
export interface PageFile {
  readonly name: string;
  /** With its charset. */
  readonly type: string;
  readonly text: string;
}

/** A page with its status, the way to another, a file, or nothing, for a script: the page stays. */
export type PageAnswer =
  /** `taken` where the page says that what the form asked for was done: what was typed in it is over. */
  | { readonly status: number; readonly page: VNode; readonly taken?: boolean }
  | { readonly location: string }
  | { readonly file: PageFile }
  | { readonly nothing: true };

/** Sends the browser on, with GET. */
export function goTo(path: string, query: LinkQuery = {}): PageAnswer {
  return { location: link(path, query) };
}

export function isPageAnswer(value: object): value is PageAnswer {
  return 'location' in value || 'page' in value || 'file' in value || 'nothing' in value;
}
