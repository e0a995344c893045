import type { Metadata } from '@grpc/grpc-js';
import type { Access, Caller } from './access.testkit.js';
import { NOBODY } from './access.testkit.js';
import type { EventLog } from './event-log.testkit.js';
import type { Faults } from './faults.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';
import type { Subscriptions } from './subscriptions.testkit.js';

export interface Address {
  readonly host: string;
  readonly port: number;
}

/** What a node is at the moment. In an election it reads, and writes nothing. */
export type Role = 'leader' | 'electing' | { readonly leader: Address };

/** What the calls of one node share. */
export interface NodeContext {
  readonly log: EventLog;
  readonly faults: Faults;
  readonly subscriptions: Subscriptions;
  /** None where authentication is off: everybody may do everything. */
  readonly access: Access | undefined;
  /** Bytes. */
  readonly maxAppendSize: number;
  role(): Role;
  /** Cuts the connection that a call came over. */
  cut(peer: string): void;
}

/** Who calls; without authentication it makes no difference. */
export function callerOf(node: NodeContext, metadata: Metadata): Caller | Refusal {
  return node.access?.caller(metadata) ?? NOBODY;
}

export function isRefusal(value: Caller | Refusal): value is Refusal {
  return 'code' in value;
}

export function may(node: NodeContext, caller: Caller, right: '$r' | '$w' | '$d', stream: string): boolean {
  return node.access?.may(caller, right, stream) ?? true;
}

/** Ends a call that asks for the leader where it is not; read when the call opens, and for each append in it. */
export function leaderElsewhere(node: NodeContext, metadata: Metadata): Refusal | undefined {
  if (metadata.get('requires-leader')[0] !== 'true') return undefined;
  const role = node.role();
  if (typeof role === 'object') return refusals.notLeader(role.leader);
  return node.faults.takeLeader();
}
