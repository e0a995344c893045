import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A certificate and its key, as PEM. */
export interface TlsSettings {
  readonly certificate: string;
  readonly key: string;
}

export interface TestCertificates {
  /** The path of the authority that signed the certificates, for `tlsCAFile`. */
  readonly caFile: string;
  /** The path of an authority that signed none of them. */
  readonly otherCaFile: string;
  /** For localhost and its addresses. */
  readonly server: TlsSettings;
  /** For a host that this machine is not. */
  readonly elsewhere: TlsSettings;
}

/**
 * Certificates for tests, valid for a hundred years and trusted by nobody. They are kept as files, because Node cannot
 * sign certificates and a developer's machine may have no `openssl`. The authority's own key was thrown away.
 */
export function testCertificates(): TestCertificates {
  return {
    caFile: path('test-ca.crt'),
    otherCaFile: path('test-other-ca.crt'),
    server: { certificate: text('test-server.crt'), key: text('test-server.key') },
    elsewhere: { certificate: text('test-elsewhere.crt'), key: text('test-elsewhere.key') },
  };
}

const path = (name: string): string => fileURLToPath(new URL(`./certificates/${name}`, import.meta.url));
const text = (name: string): string => readFileSync(path(name), 'utf8');
