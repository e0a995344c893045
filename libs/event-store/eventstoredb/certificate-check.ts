import { readFileSync } from 'node:fs';
import { connect } from 'node:tls';
import { addressesOf, optionOf } from './connection-string.js';
import { isAboutCertificate } from './fault-sentence.js';

/**
 * Why the certificate of one of the addresses is not accepted; null where all are, or none can be reached. With several
 * addresses the library says only that it found nobody, so each is asked here.
 *
 * @param limit milliseconds for each address
 */
export async function certificateFault(connectionString: string, limit: number): Promise<Error | null> {
  if (optionOf(connectionString, 'tls') === 'false') return null;
  const file = optionOf(connectionString, 'tlsCAFile');
  const ca = file === null ? undefined : readFileSync(file);
  for (const address of addressesOf(connectionString)) {
    const fault = await greet({ ...address, ca }, limit);
    if (isAboutCertificate(fault)) return fault;
  }
  return null;
}

function greet(to: { readonly host: string; readonly port: number; readonly ca?: Buffer }, limit: number): Promise<Error | null> {
  return new Promise((resolve) => {
    const socket = connect({ ...to, servername: to.host, ALPNProtocols: ['h2'], timeout: limit });
    const end = (fault: Error | null) => {
      socket.destroy();
      resolve(fault);
    };
    socket.once('secureConnect', () => end(null));
    socket.once('timeout', () => end(null));
    socket.on('error', end);
  });
}
