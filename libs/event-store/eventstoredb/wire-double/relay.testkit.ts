import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';

interface Connection {
  readonly outside: Socket;
  readonly inside: Socket;
  /** By which the server behind knows its peer. */
  readonly peer: () => number | undefined;
}

/** What clients connect to: passes bytes to the server behind it, swallows them, or cuts them off, as a test says. */
export class Relay {
  private server: Server | undefined;
  private readonly connections = new Set<Connection>();
  private hanging = false;
  private waiting: Socket[] = [];
  private target = 0;

  constructor(
    private readonly host: string,
    private port: number,
  ) {}

  get address(): number {
    return this.port;
  }

  get size(): number {
    return this.connections.size + this.waiting.length;
  }

  /** Takes connections for a server on a port of this machine; on the same port of its own every time. */
  async open(target: number): Promise<void> {
    this.target = target;
    this.server = createServer((socket) => this.accept(socket));
    this.server.listen(this.port, this.host);
    await once(this.server, 'listening');
    const address = this.server.address();
    if (typeof address === 'object' && address) this.port = address.port;
  }

  /** As a process that is stopped: the kernel takes connections and bytes, and nobody reads them. */
  hang(): void {
    this.hanging = true;
    for (const { outside, inside } of this.connections) {
      outside.unpipe(inside);
      inside.unpipe(outside);
      outside.pause();
      inside.pause();
    }
  }

  /** What came meanwhile is passed on. */
  resume(): void {
    if (!this.hanging) return;
    this.hanging = false;
    for (const { outside, inside } of this.connections) join(outside, inside);
    for (const socket of this.waiting.splice(0)) if (!socket.destroyed) this.accept(socket);
  }

  /** Cuts one connection by the port of its inner side, or all. */
  cut(peer?: number): void {
    for (const connection of this.connections) {
      if (peer !== undefined && connection.peer() !== peer) continue;
      connection.outside.resetAndDestroy();
      connection.inside.destroy();
    }
    if (peer === undefined) for (const socket of this.waiting.splice(0)) socket.resetAndDestroy();
  }

  /** Takes no more connections; the port is free afterwards. */
  async close(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    this.hanging = false;
    if (!server) return;
    const closed = once(server, 'close');
    server.close();
    this.cut();
    await closed;
  }

  private accept(outside: Socket): void {
    outside.on('error', () => undefined);
    if (this.hanging) {
      outside.pause();
      this.waiting.push(outside);
      return;
    }
    const inside = connect(this.target, this.host);
    const connection = { outside, inside, peer: () => inside.localPort };
    inside.on('error', () => outside.resetAndDestroy());
    outside.setNoDelay(true);
    inside.setNoDelay(true);
    this.connections.add(connection);
    outside.once('close', () => {
      this.connections.delete(connection);
      inside.destroySoon();
    });
    inside.once('close', () => outside.destroySoon());
    join(outside, inside);
  }
}

function join(outside: Socket, inside: Socket): void {
  outside.pipe(inside);
  inside.pipe(outside);
}
