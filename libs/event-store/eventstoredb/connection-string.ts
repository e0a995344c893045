import { StoreNotUsable } from '../store-not-usable.js';

const KNOWN = new Set([
  ...['connectionname', 'defaultdeadline', 'discoveryinterval', 'gossiptimeout', 'keepaliveinterval', 'keepalivetimeout'],
  ...['maxdiscoverattempts', 'nodepreference', 'tls', 'tlscafile', 'usercertfile', 'userkeyfile'],
]);

/** How to write a connection string, for the end of a sentence. */
export const HOW_TO_WRITE =
  'write it as esdb://user:password@host:2113?tlsCAFile=/path/to/ca.crt, with @ : and / in user and password percent-encoded';

/**
 * Refuses what the client would warn of, because its warnings print the whole string, with the password, and because
 * each of these settings would be silently without effect or break a guarantee of the adapter.
 *
 * @throws StoreNotUsable naming the option, never the string
 */
export function requireKnownOptions(connectionString: string): void {
  if (!/^esdb(\+discover)?:\/\/./.test(connectionString)) {
    throw new StoreNotUsable(`the connection string of EventStoreDB does not begin with esdb://: ${HOW_TO_WRITE}`);
  }
  const query = connectionString.slice(connectionString.lastIndexOf('?') + 1);
  if (query === connectionString) return;
  for (const [index, pair] of query.split('&').entries()) {
    const [key = ''] = pair.split('=');
    if (KNOWN.has(key.trim().toLowerCase().replace(/[_-]/g, ''))) continue;
    // What stands there may be a piece of a password with a question mark in it, so only what looks like a name is named.
    const named = /^[a-zA-Z]{1,30}$/.test(key) && index > 0 ? `option ${key}` : `${index + 1}. option`;
    throw new StoreNotUsable(`the connection string of EventStoreDB has an unknown ${named}: take it out`);
  }
}

/** Host and port of every address. The string has been accepted by the client before. */
export function addressesOf(connectionString: string): readonly { readonly host: string; readonly port: number }[] {
  const addresses = connectionString
    .replace(/^[^:]+:\/\//, '')
    .replace(/\?.*$/, '')
    .replace(/^.*@/, '')
    .replace(/\/+$/, '');
  return addresses.split(',').map((address) => {
    const [host = '', port = '2113'] = address.trim().split(':');
    return { host, port: Number(port) };
  });
}

/** An option of the string, decoded; null where it is not given. */
export function optionOf(connectionString: string, name: string): string | null {
  const query = connectionString.slice(connectionString.lastIndexOf('?') + 1);
  for (const pair of query.split('&')) {
    const [key = '', value = ''] = pair.split('=');
    if (key.trim().toLowerCase().replace(/[_-]/g, '') === name.toLowerCase()) return decodeURIComponent(value.trim());
  }
  return null;
}

/**
 * With a second for each node that is asked who leads, where nothing is said of it. The client's own five are longer than a frozen node
 * is waited for, so that a client which asks it first would be given up before it asked the next. It counts in whole seconds.
 */
export function withShortGossip(connectionString: string): string {
  if (optionOf(connectionString, 'gossipTimeout') !== null) return connectionString;
  return `${connectionString}${connectionString.includes('?') ? '&' : '?'}gossipTimeout=1`;
}

/** Without one address of several; as it is where that is not among them, or the only one. */
export function without(connectionString: string, address: string | null): string {
  const [, scheme = '', who = '', addresses = '', rest = ''] = /^([^:]+:\/\/)(.*@)?([^/?]*)(.*)$/s.exec(connectionString) ?? [];
  const all = addresses.split(',');
  const others = all.filter((each) => each.trim() !== address);
  return others.length === 0 || others.length === all.length ? connectionString : `${scheme}${who}${others.join(',')}${rest}`;
}
