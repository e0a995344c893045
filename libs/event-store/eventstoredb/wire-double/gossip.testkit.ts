import gossip from '@eventstore/db-client/generated/gossip_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Gossip from '@eventstore/db-client/generated/gossip_pb.js';
import type { Address } from './node-context.testkit.js';

/** What the nodes of a cluster tell of one another. */
export interface Member {
  readonly id: string;
  readonly state: 'leader' | 'follower' | 'unknown';
  readonly alive: boolean;
  readonly address: Address;
}

const { LEADER, FOLLOWER, UNKNOWN } = gossip.MemberInfo.VNodeState;
const STATES = { leader: LEADER, follower: FOLLOWER, unknown: UNKNOWN } as const;

export function clusterInfo(members: readonly Member[]): Gossip.ClusterInfo {
  const list = members.map(({ id, state, alive, address }) =>
    new gossip.MemberInfo()
      .setInstanceId(new shared.UUID().setString(id))
      .setTimeStamp(`${BigInt(Date.now()) * 10_000n}`)
      .setState(STATES[state])
      .setIsAlive(alive)
      .setHttpEndPoint(new gossip.EndPoint().setAddress(address.host).setPort(address.port)),
  );
  return new gossip.ClusterInfo().setMembersList(list);
}
