import { isIP } from 'node:net';
import { resolve } from 'node:path';
import type { Reach } from '../../libs/web/http/index.js';

/** The settings of where the service can be reached, as they were typed. */
export interface ReachSettings {
  readonly HOST?: string;
  readonly PUBLIC_URL?: string;
  readonly TLS_CERT_FILE?: string;
  readonly TLS_KEY_FILE?: string;
  readonly TRUST_PROXY: number;
}

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '::1']);

/**
 * From where the service can be reached, and what is wrong with the settings that say so: nothing that people type leaves this machine in
 * plain, whoever stands between.
 *
 * @param isProduction then there is a public address, with TLS
 * @returns the reach, or sentences for the operator
 */
export function reachOf(set: ReachSettings, isProduction: boolean): Reach | readonly string[] {
  const host = set.HOST === undefined || THIS_MACHINE.has(set.HOST) ? null : set.HOST;
  const { TLS_CERT_FILE: cert, TLS_KEY_FILE: key, TRUST_PROXY: trustedHops } = set;
  const url = set.PUBLIC_URL === undefined ? null : originOf(set.PUBLIC_URL);
  const wrong: string[] = [];
  if (host !== null && isIP(host) === 0)
    wrong.push('HOST is no address of a machine; expected: such as 0.0.0.0 for all of this machine, or localhost.');
  if (url === 'malformed') wrong.push('PUBLIC_URL is wrong; expected: an address without a path, such as https://peers.example.org.');
  if ((cert === undefined) !== (key === undefined)) wrong.push('TLS_CERT_FILE and TLS_KEY_FILE belong together: set both, or neither.');
  if (wrong.length > 0) return wrong;
  const tls = cert === undefined || key === undefined ? null : { certFile: resolve(cert), keyFile: resolve(key) };
  const isPlain = tls === null && trustedHops === 0;
  const publicUrl = url as Exclude<typeof url, 'malformed'>;
  if (isProduction && (publicUrl === null || publicUrl.protocol !== 'https:')) {
    wrong.push('NODE_ENV is production: set PUBLIC_URL to the https address under which people open the service.');
  } else if (host !== null && isPlain) {
    wrong.push(
      'HOST would open the service beyond this machine over plain http, where passwords and cases can be read on the way: set ' +
        'TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY to the number of proxies that end TLS before it.',
    );
  } else if (publicUrl === null && (host !== null || trustedHops > 0 || tls !== null)) {
    wrong.push('PUBLIC_URL is not set; expected: the address under which people open the service, such as https://peers.example.org.');
  } else if (publicUrl?.protocol === 'https:' && isPlain) {
    wrong.push('PUBLIC_URL says https, and nothing here ends TLS: set TLS_CERT_FILE and TLS_KEY_FILE, or TRUST_PROXY.');
  } else if (publicUrl?.protocol === 'http:' && (tls !== null || !THIS_MACHINE.has(publicUrl.hostname))) {
    wrong.push('PUBLIC_URL must begin with https: plain http is for this machine alone.');
  }
  if (wrong.length > 0) return wrong;
  return { host, publicUrl: publicUrl?.origin ?? null, tls, trustedHops };
}

function originOf(text: string): URL | 'malformed' {
  if (!/^https?:\/\/[^/?#@\s]+\/?$/i.test(text)) return 'malformed';
  try {
    return new URL(text);
  } catch {
    return 'malformed';
  }
}
