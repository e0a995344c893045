import type { EventLog } from './event-log.testkit.js';
import { Access, type User } from './access.testkit.js';
import { Faults } from './faults.testkit.js';
import type { Member } from './gossip.testkit.js';
import { GrpcNode } from './grpc-node.testkit.js';
import type { Address, NodeContext, Role } from './node-context.testkit.js';
import { Relay } from './relay.testkit.js';
import { Subscriptions } from './subscriptions.testkit.js';
import type { TlsSettings } from './test-certificates.testkit.js';

/** The relay and the server behind it are reached at this address only. */
const HOST = '127.0.0.1';

export interface NodeSettings {
  readonly port: number;
  readonly maxAppendSize: number;
  readonly serverVersion: string;
  readonly features: 'batch' | 'classic';
  readonly users: readonly User[];
  readonly tls: TlsSettings | undefined;
}

/** How a node stands to others. */
export interface Standing {
  role(): Role;
  members(): readonly Member[];
}

/** One server: a log, the protocol, and a relay in front through which it can be hung, cut off, killed and started. */
export class WireNode {
  readonly faults: Faults;
  readonly access: Access | undefined;
  private readonly subscriptions = new Subscriptions();
  private readonly relay: Relay;
  private server: GrpcNode | undefined;

  constructor(
    readonly log: EventLog,
    private readonly settings: NodeSettings,
    private readonly standing: Standing,
  ) {
    this.relay = new Relay(HOST, settings.port);
    this.faults = new Faults(this.subscriptions, () => this.relay.cut());
    // Without TLS the client sends no credentials, and a server without TLS asks for none.
    this.access = settings.tls ? new Access(log, settings.users) : undefined;
  }

  get port(): number {
    return this.relay.address;
  }

  get address(): Address {
    return { host: this.settings.tls ? 'localhost' : HOST, port: this.port };
  }

  /** Connections of clients. */
  get connections(): number {
    return this.relay.size;
  }

  get running(): boolean {
    return this.server !== undefined;
  }

  openSubscriptions(): number {
    return this.subscriptions.size;
  }

  async start(): Promise<void> {
    if (this.server) return;
    this.server = new GrpcNode(this.context(), {
      version: this.settings.serverVersion,
      features: this.settings.features,
      members: () => this.standing.members(),
      ...(this.settings.tls && { certificate: this.settings.tls }),
    });
    await this.relay.open(await this.server.listen(HOST));
  }

  /** As SIGKILL: sockets are cut at once, nothing more is said. */
  async kill(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await this.relay.close();
    server?.stop();
  }

  /** As SIGTERM. */
  async stopInOrder(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    await server?.stopInOrder();
    await this.relay.close();
  }

  /** As SIGSTOP: whoever connects or sends is neither answered nor refused. */
  hang(): void {
    this.relay.hang();
  }

  /** As SIGCONT: what was sent meanwhile is served. */
  resume(): void {
    this.relay.resume();
  }

  private context(): NodeContext {
    const { log, faults, subscriptions, access, relay, standing } = this;
    return {
      log,
      faults,
      subscriptions,
      access,
      maxAppendSize: this.settings.maxAppendSize,
      role: () => standing.role(),
      cut: (peer) => relay.cut(Number(peer.slice(peer.lastIndexOf(':') + 1))),
    };
  }
}
