import { Socket } from 'node:net';

/**
 * The sockets under a store's connections. A polite end waits for the server to hang up, which one that hangs never
 * does; this is the other way.
 */
export class Sockets {
  private readonly open = new Set<Socket>();

  /** A socket for a new connection: the driver's `stream` setting. */
  readonly make = (): Socket => {
    const socket = new Socket();
    this.open.add(socket);
    socket.once('close', () => this.open.delete(socket));
    return socket;
  };

  destroyAll(): void {
    for (const socket of this.open) socket.destroy();
  }
}
