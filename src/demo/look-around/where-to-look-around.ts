import type { Config } from '../../config/config.js';

const THIS_MACHINE = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether invented data may be had by one tap here: only where nobody but this machine can ask, and nothing is in production. */
export function isPlaceToLookAround({ isProduction, reach }: Pick<Config, 'isProduction' | 'reach'>): boolean {
  const { host, publicUrl, tls, trustedHops } = reach;
  const isOwnName = publicUrl === null || THIS_MACHINE.has(new URL(publicUrl).hostname);
  return !isProduction && host === null && tls === null && trustedHops === 0 && isOwnName;
}
