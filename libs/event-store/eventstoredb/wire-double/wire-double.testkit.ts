import { randomUUID } from 'node:crypto';
import type { Access, User } from './access.testkit.js';
import { EventLog } from './event-log.testkit.js';
import type { Faults } from './faults.testkit.js';
import { fileJournal } from './file-journal.testkit.js';
import { testCertificates, type TlsSettings } from './test-certificates.testkit.js';
import { WireNode, type NodeSettings, type Standing } from './wire-node.testkit.js';

export interface WireDoubleOptions {
  /** Default: any that is free; the same over restarts. */
  readonly port?: number;
  /** Bytes in one append. Default: 1 MiB, as 24.6. */
  readonly maxAppendSize?: number;
  readonly serverVersion?: string;
  /** Beside admin and ops, whose passwords are `changeit`. Asked for only with TLS. */
  readonly users?: readonly User[];
  /** `true`: with the test certificate for localhost. */
  readonly tls?: TlsSettings | true;
  /** Where to keep the data beyond this process. */
  readonly dataFile?: string;
  /** Default: batch. A classic server has no batch call, and says nothing of what it can do. */
  readonly features?: 'batch' | 'classic';
}

/** A stand-in for one EventStoreDB node, over real HTTP/2. */
export interface WireDouble {
  readonly port: number;
  /** The connection string; with TLS it trusts the test authority and names the admin. */
  readonly url: string;
  readonly faults: Faults;
  /** Users, where there is TLS. */
  readonly access: Access | undefined;
  readonly log: EventLog;
  /** Connections of clients, for leak checks. */
  readonly connections: number;
  openSubscriptions(): number;
  /** As SIGKILL: sockets are cut at once. */
  kill(): Promise<void>;
  /** As SIGTERM: open calls end without a status. */
  stopInOrder(): Promise<void>;
  /** On the same port with the data kept; the ids that `any` goes by are forgotten. Kills first what still runs. */
  restart(): Promise<void>;
  /** As SIGSTOP: bytes are taken and nothing answers. */
  hang(): void;
  /** As SIGCONT. */
  resume(): void;
  /** For good. */
  close(): Promise<void>;
  /** The connection string for a user; nobody without a login. */
  urlAs(login?: string, password?: string): string;
}

export async function startWireDouble(options: WireDoubleOptions = {}): Promise<WireDouble> {
  const settings = nodeSettings(options);
  const id = randomUUID();
  const standing: Standing = {
    role: () => 'leader',
    members: () => [{ id, state: 'leader', alive: true, address: node.address }],
  };
  const log = new EventLog(options.dataFile === undefined ? undefined : fileJournal(options.dataFile));
  const node = new WireNode(log, settings, standing);
  log.beginEpoch();
  await node.start();
  const urlAs = (login?: string, password?: string): string => connectionString([node], settings.tls, login, password);
  return {
    port: node.port,
    url: urlAs('admin', 'changeit'),
    faults: node.faults,
    access: node.access,
    log,
    get connections() {
      return node.connections;
    },
    openSubscriptions: () => node.openSubscriptions(),
    kill: () => node.kill(),
    stopInOrder: () => node.stopInOrder(),
    restart: async () => {
      await node.kill();
      log.beginEpoch();
      await node.start();
    },
    hang: () => node.hang(),
    resume: () => node.resume(),
    close: () => node.kill(),
    urlAs,
  };
}

/** With every default filled in. */
export function nodeSettings(options: WireDoubleOptions): NodeSettings {
  return {
    port: options.port ?? 0,
    maxAppendSize: options.maxAppendSize ?? 1024 * 1024,
    serverVersion: options.serverVersion ?? '24.6.0',
    features: options.features ?? 'batch',
    users: options.users ?? [],
    tls: options.tls === true ? testCertificates().server : options.tls,
  };
}

/** What a client is given; several addresses make it ask for gossip. */
export function connectionString(
  nodes: readonly Pick<WireNode, 'address'>[],
  tls: TlsSettings | undefined,
  login?: string,
  password?: string,
): string {
  const hosts = nodes.map(({ address }) => `${address.host}:${address.port}`).join(',');
  if (!tls) return `esdb://${hosts}?tls=false`;
  const who = login === undefined ? '' : `${encodeURIComponent(login)}:${encodeURIComponent(password ?? '')}@`;
  return `esdb://${who}${hosts}?tlsCAFile=${encodeURIComponent(testCertificates().caFile)}`;
}
