import { randomUUID } from 'node:crypto';
import { pause } from '../../pause.js';
import type { EventLog } from './event-log.testkit.js';
import type { Member } from './gossip.testkit.js';
import type { Role } from './node-context.testkit.js';
import type { WireNode } from './wire-node.testkit.js';

/** Who leads among nodes, and what they tell of one another. Without a majority nobody does. */
export class Elections {
  private readonly nodes = new Map<WireNode, string>();
  private readonly frozen = new Set<WireNode>();
  private current: WireNode | undefined;
  private round = 0;

  constructor(
    private readonly log: EventLog,
    /** Milliseconds without a leader. */
    private readonly duration: number,
  ) {}

  get leader(): WireNode | undefined {
    return this.current;
  }

  join(node: WireNode): void {
    this.nodes.set(node, randomUUID());
  }

  freeze(node: WireNode): void {
    this.frozen.add(node);
  }

  thaw(node: WireNode): void {
    this.frozen.delete(node);
  }

  roleOf(node: WireNode): Role {
    if (!this.current) return 'electing';
    return this.current === node ? 'leader' : { leader: this.current.address };
  }

  members(): readonly Member[] {
    return [...this.nodes].map(([node, id]) => {
      const state = this.current === node ? 'leader' : this.current ? 'follower' : 'unknown';
      return { id, state, alive: this.answers(node), address: node.address };
    });
  }

  /** Another leads where there is another, once the election is over; a later election ends this one. */
  async elect(): Promise<void> {
    const before = this.current;
    const round = ++this.round;
    this.current = undefined;
    await pause(this.duration);
    const candidates = [...this.nodes.keys()].filter((node) => this.answers(node));
    if (round !== this.round || candidates.length <= this.nodes.size / 2) return;
    this.log.beginEpoch();
    this.current = candidates.find((node) => node !== before) ?? candidates[0];
  }

  /** After a node has gone or come: elects where nobody leads, or nobody may. */
  async settle(): Promise<void> {
    const answering = [...this.nodes.keys()].filter((node) => this.answers(node)).length;
    if (!this.current || !this.answers(this.current) || answering <= this.nodes.size / 2) await this.elect();
  }

  private answers(node: WireNode): boolean {
    return node.running && !this.frozen.has(node);
  }
}
