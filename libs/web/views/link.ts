import { dialled } from '../../text/index.js';

/** What may stand in a query of a link; what is undefined or null is left out. */
export type LinkQuery = Readonly<Record<string, string | number | boolean | null | undefined>>;

const OWN_PATH = /^\/(?![/\\])[\w\-./~%]*(?:\?[\w\-.~%=&+*]*)?$/;
const FRAGMENT = /^#[\w-]+$/;

/** Whether it leads to a page of ours, with a query or without one. */
export function isOwnPath(path: string): boolean {
  return OWN_PATH.test(path);
}

/**
 * The one way from data to an `href` or `action`: a path of our own, or a place on the same page. An address elsewhere, a
 * scheme such as `javascript:` and a path that a browser would read as another host are errors.
 *
 * @param path an absolute path, which may carry a query already, or `#id`; parts that come from data should be ids
 * @throws Error where it is anything else, without repeating it
 */
export function link(path: string, query: LinkQuery = {}): string {
  if (FRAGMENT.test(path)) return path;
  const [, bare = '', fragment = ''] = /^([^#]*)(#.*)?$/.exec(path) ?? [];
  if (!OWN_PATH.test(bare) || (fragment !== '' && !FRAGMENT.test(fragment))) throw new Error('this is no path of our own');
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === null || value === undefined ? [] : [[name, String(value)] as [string, string]],
  );
  if (given.length === 0) return path;
  return `${bare}${bare.includes('?') ? '&' : '?'}${new URLSearchParams(given).toString()}${fragment}`;
}

/** A link that dials, with the extension if there is one, from the number as people write it. @throws Error where nobody could dial it */
export function telephoneLink(number: string): string {
  const address = dialled(number);
  if (address === null) throw new Error('this is no telephone number');
  return address;
}

/** A link that opens the authenticator app of the same device. @throws Error where it is no address of such an app */
export function authenticatorLink(uri: string): string {
  if (!/^otpauth:\/\/totp\/[\w\-.~%:@]+\?[\w\-.~%=&+]+$/.test(uri)) throw new Error('this is no address of an authenticator app');
  return uri;
}
