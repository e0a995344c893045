import { lookup } from 'node:dns/promises';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { networkInterfaces } from 'node:os';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/**
 * Opens the application to one address, or to this machine only: on 127.0.0.1, and on ::1 where the machine has it.
 *
 * @param port 0 for any free one
 * @param host an address of this machine; null for this machine only
 * @returns the port
 * @throws the error of the system, `EADDRINUSE` where the port is taken
 */
export async function listenOn(app: NestFastifyApplication, port: number, host: string | null = null): Promise<number> {
  // Nest would log a taken port besides, as an error of its own.
  await refuseTakenPort(port, host);
  await app.listen(port, host ?? ((await localhostIsLoopback()) ? 'localhost' : '127.0.0.1'));
  const address = app.getHttpServer().address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
}

/**
 * Looks whether the port can be opened, long before anything else of a start is done for nothing. Another program may still take it
 * meanwhile.
 *
 * @param port 0 for any free one
 * @throws the error of the system, `EADDRINUSE` where the port is taken
 */
export async function refuseTakenPort(port: number, host: string | null = null): Promise<void> {
  const hosts = host !== null ? [host] : (await localhostIsLoopback()) ? await loopbackAddresses() : ['127.0.0.1'];
  for (const each of hosts) {
    const probe = createServer().listen(port, each);
    await once(probe, 'listening');
    probe.close();
    await once(probe, 'close');
  }
}

async function loopbackAddresses(): Promise<readonly string[]> {
  return (await lookup('localhost', { all: true })).map(({ address }) => address);
}

/** Fastify opens every address of `localhost`, whatever the machine's host file says that these are. */
async function localhostIsLoopback(): Promise<boolean> {
  const own = new Set(
    Object.values(networkInterfaces())
      .flatMap((each) => each ?? [])
      .filter(({ internal }) => internal)
      .map(({ address }) => address),
  );
  try {
    return (await loopbackAddresses()).every((address) => (address === '127.0.0.1' || address === '::1') && own.has(address));
  } catch {
    return false;
  }
}
