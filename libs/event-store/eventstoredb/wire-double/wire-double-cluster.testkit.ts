import { Elections } from './elections.testkit.js';
import { EventLog } from './event-log.testkit.js';
import { connectionString, nodeSettings, type WireDoubleOptions } from './wire-double.testkit.js';
import { WireNode } from './wire-node.testkit.js';
import { until } from '../../../../test/support/until.js';

export interface ClusterOptions extends Pick<WireDoubleOptions, 'tls' | 'users' | 'maxAppendSize' | 'features'> {
  /** Milliseconds without a leader when one is lost. Default: 300; a real cluster takes one to two seconds. */
  readonly election?: number;
  /**
   * Milliseconds in which the others take a frozen node for alive, and for the leader. Default: 0; a real cluster takes about three
   * seconds.
   */
  readonly notice?: number;
}

/** Several nodes with one log, which elect a leader among those that run. */
export interface WireDoubleCluster {
  /** The connection string of all nodes, which makes a client ask for gossip. */
  readonly url: string;
  readonly nodes: readonly WireNode[];
  readonly log: EventLog;
  /** None during an election, and none without a majority. */
  leader(): WireNode | undefined;
  /** The leader, as soon as there is one. */
  elected(): Promise<WireNode>;
  followers(): readonly WireNode[];
  /** The connection string of one node alone. */
  urlOf(node: WireNode): string;
  /** The leader becomes a follower of another; ends when the election is over. */
  elect(): Promise<void>;
  /** Returns who was killed, while the election goes on. */
  killLeader(): Promise<WireNode>;
  /** As `killLeader`, in order. */
  stopLeader(): Promise<WireNode>;
  /** As `killLeader`, with SIGSTOP. */
  freezeLeader(): WireNode;
  kill(node: WireNode): Promise<void>;
  /** A node that was frozen goes on, as a follower where there is a leader. */
  thaw(node: WireNode): void;
  /** On its port, as a follower where there is a leader. */
  restart(node: WireNode): Promise<void>;
  close(): Promise<void>;
}

export async function startWireDoubleCluster(size = 3, options: ClusterOptions = {}): Promise<WireDoubleCluster> {
  const settings = nodeSettings(options);
  const log = new EventLog();
  const elections = new Elections(log, options.election ?? 300);
  const newNode = (): WireNode => {
    const node: WireNode = new WireNode(log, settings, { role: () => elections.roleOf(node), members: () => elections.members() });
    elections.join(node);
    return node;
  };
  const nodes = Array.from({ length: size }, newNode);
  await Promise.all(nodes.map((node) => node.start()));
  await elections.elect();

  const elected = (): Promise<WireNode> => until(() => elections.leader);
  const loseLeader = async (lose: (node: WireNode) => Promise<void>): Promise<WireNode> => {
    const leader = await elected();
    await lose(leader);
    void elections.settle();
    return leader;
  };
  const thaw = (node: WireNode): void => {
    elections.thaw(node);
    node.resume();
    void elections.settle();
  };
  const urlOf = (...some: readonly WireNode[]): string => connectionString(some, settings.tls, 'admin', 'changeit');
  return {
    url: `${urlOf(...nodes)}&nodePreference=leader&maxDiscoverAttempts=10&discoveryInterval=100&gossipTimeout=3`,
    nodes,
    log,
    leader: () => elections.leader,
    elected,
    followers: () => nodes.filter((node) => node.running && node !== elections.leader),
    urlOf: (node) => urlOf(node),
    elect: () => elections.elect(),
    killLeader: () => loseLeader((node) => node.kill()),
    stopLeader: () => loseLeader((node) => node.stopInOrder()),
    freezeLeader: () => {
      const leader = elections.leader;
      if (!leader) throw new Error('there is no leader to freeze');
      leader.hang();
      const noticed = () => {
        elections.freeze(leader);
        void elections.settle();
      };
      if (options.notice === undefined) noticed();
      else setTimeout(noticed, options.notice);
      return leader;
    },
    kill: async (node) => {
      await node.kill();
      void elections.settle();
    },
    thaw,
    restart: async (node) => {
      await node.kill();
      elections.thaw(node);
      await node.start();
      void elections.settle();
    },
    close: async () => {
      await Promise.all(nodes.map((node) => node.kill()));
    },
  };
}
