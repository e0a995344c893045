import { readFileSync } from 'node:fs';
import type { Server as SecureServer } from 'node:https';
import { createSecureContext } from 'node:tls';
import { isLoopbackName } from './request-line.js';

/** From where the application can be reached, and under which name. */
export interface Reach {
  /** Address to listen at; null: this machine alone. */
  readonly host: string | null;
  /** Origin as browsers see it, such as `https://peers.example.org`; null where it is a name that this machine has for itself. */
  readonly publicUrl: string | null;
  /** Files in PEM; null where another program ends TLS, or nothing leaves this machine. */
  readonly tls: { readonly certFile: string; readonly keyFile: string } | null;
  /** How many proxies stand before it, each of which adds the address that it was asked from. */
  readonly trustedHops: number;
}

/** Reached from this machine alone. */
export const LOOPBACK: Reach = { host: null, publicUrl: null, tls: null, trustedHops: 0 };

/**
 * Whether a host, with its port or without, is one under which the application may be asked: a page from elsewhere whose name was made to
 * point here is none.
 */
export function ownHost({ publicUrl }: Reach): (host: string) => boolean {
  if (publicUrl === null) return isLoopbackName;
  const { host, hostname, protocol } = new URL(publicUrl);
  const own = new Set([host, hostname, `${hostname}:${protocol === 'https:' ? 443 : 80}`]);
  return (asked) => own.has(asked.toLowerCase()) || isLoopbackName(asked);
}

const LOOK_EVERY_MS = 60_000;

/**
 * The certificate and key of a server, which takes a renewed pair by itself within a minute; a pair that does not belong together, as while
 * the files are being written, is not taken, and the one before it goes on.
 *
 * @returns what stops looking
 */
export function keepCertificate(
  server: SecureServer,
  { certFile, keyFile }: NonNullable<Reach['tls']>,
  { refused, everyMs = LOOK_EVERY_MS }: { readonly refused: (error: unknown) => void; readonly everyMs?: number },
): () => void {
  let taken = textOf({ certFile, keyFile });
  const look = () => {
    try {
      const now = textOf({ certFile, keyFile });
      if (now === taken) return;
      const pair = readPair({ certFile, keyFile });
      createSecureContext(pair);
      server.setSecureContext(pair);
      taken = now;
    } catch (error) {
      refused(error);
    }
  };
  const looking = setInterval(look, everyMs).unref();
  return () => clearInterval(looking);
}

function textOf(files: NonNullable<Reach['tls']>): string {
  const { cert, key } = readPair(files);
  return `${cert.toString('base64')} ${key.toString('base64')}`;
}

/** @throws the system's error where a file cannot be read */
export function readPair({ certFile, keyFile }: NonNullable<Reach['tls']>): { readonly cert: Buffer; readonly key: Buffer } {
  return { cert: readFileSync(certFile), key: readFileSync(keyFile) };
}
