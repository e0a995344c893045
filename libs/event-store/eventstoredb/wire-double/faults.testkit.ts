import type { status } from '@grpc/grpc-js';
import { refusals, type Refusal } from './refusals.testkit.js';
import { Times } from './times.testkit.js';

/** On, off, or a number of times. */
export type On = boolean | number;

/** What becomes of one append that the rules would have taken. */
export interface AppendFault {
  /** The answer in place of the true one; `silence` is none at all. */
  readonly answer: Refusal | 'silence';
  /** Whether it is written all the same. */
  readonly stored: boolean;
}

/** An append that waits before anything is done with it. */
export interface HeldAppend {
  /** Whether it has arrived. */
  waits(): boolean;
  release(): void;
}

/** What a test may make go wrong, and what the calls ask of it. */
export class Faults {
  private readonly appends: { readonly times: Times; readonly fault: AppendFault }[] = [];
  private readonly reads: { readonly times: Times; readonly answer: Refusal | 'silence' }[] = [];
  private readonly leaders: { readonly times: Times; readonly answer: Refusal }[] = [];
  private readonly lost = new Times();
  private readonly duplicates = new Times();
  private held: Promise<void> | undefined;
  /** Settled when what is written has its majority; undefined where it has it at once. */
  majority: Promise<void> | undefined;
  /** Position of the first event without a majority. */
  unconfirmedFrom: bigint | undefined;
  private delay = 0;
  /** Where the append waits that is held. */
  enter: (() => Promise<void>) | undefined;

  constructor(
    private readonly subscriptions: { end(refusal?: Refusal): void; mute(): void },
    private readonly cutConnections: () => void,
  ) {}

  /** Appends are answered "Server Is Not Ready", as in an election; nothing is written. */
  notReady(on: On = true): void {
    this.failAppends(refusals.notReady(), on, false);
  }

  tooBusy(on: On = true): void {
    this.failAppends(refusals.tooBusy(), on, false);
  }

  /** Neither leader nor knowing one. */
  noLeaderInfo(on: On = true): void {
    this.failAppends(refusals.noLeader(), on, false);
  }

  /** Calls that require the leader end with the address of another node; a batch call ends as a whole. */
  notLeader(leader: { readonly host: string; readonly port: number }, on: On = true): void {
    this.add(this.leaders, on, { answer: refusals.notLeader(leader) });
  }

  /** The server's own time limit for a write; whether it was written is unknown to the caller. */
  timeOutAppends(on: On = true, stored = true): void {
    this.failAppends(refusals.timeout(), on, stored);
  }

  /** Appends are accepted and never answered. */
  muteBatch(on: On = true, stored = true): void {
    this.add(this.appends, on, { fault: { answer: 'silence', stored } });
  }

  /** Appends end with any answer: in-band in a batch call where there is such an answer. */
  failAppends(answer: Refusal, on: On = 1, stored = false): void {
    this.add(this.appends, on, { fault: { answer, stored } });
  }

  /** Reads, and subscriptions where they are opened, fail; by default as seen soon after an election. */
  failReads(on: On = 1, answer: Refusal = refusals.handlerThrew()): void {
    this.add(this.reads, on, { answer });
  }

  /** Reads and subscriptions are accepted and never answered. */
  muteReads(on: On = true): void {
    this.add(this.reads, on, { answer: 'silence' });
  }

  /** Writes, and cuts the connection before the answer. */
  loseNextAnswer(count = 1): void {
    this.lost.set(count);
  }

  /** The next answers of a batch call come twice. */
  duplicateAnswer(count = 1): void {
    this.duplicates.set(count);
  }

  /** Appends are written, and their answers kept back until the function is called. */
  lateAnswer(): () => void {
    let release = (): void => undefined;
    this.held = new Promise((resolve) => {
      release = () => {
        this.held = undefined;
        resolve();
      };
    });
    return release;
  }

  /**
   * What is written from a position on waits so many milliseconds for its majority, as while a follower restarts: whoever comes
   * second is told of the conflict at once, the first is answered, and finite reads show it, only when there is one.
   */
  slowMajority(from: bigint, milliseconds: number): void {
    this.unconfirmedFrom = from;
    this.majority = new Promise((resolve) =>
      setTimeout(() => {
        this.unconfirmedFrom = undefined;
        this.majority = undefined;
        resolve();
      }, milliseconds),
    );
  }

  /**
   * The next append arrives and waits before anything is done with it, until it is let go; then nothing is done for a
   * caller who has left meanwhile. Those after it go their way.
   */
  holdNextAppend(): HeldAppend {
    let waiting = false;
    let release = (): void => undefined;
    const gate = new Promise<void>((resolve) => (release = resolve));
    this.enter = () => {
      this.enter = undefined;
      waiting = true;
      return gate;
    };
    return { waits: () => waiting, release };
  }

  /** Every answer to an append or a read takes so many milliseconds longer. */
  slow(milliseconds: number): void {
    this.delay = milliseconds;
  }

  /** Open subscriptions end as if there were no more to come. */
  endSubscriptionsCleanly(): void {
    this.subscriptions.end();
  }

  /** Open subscriptions are sent nothing any more; everything else is answered, and new ones are served. */
  muteSubscriptions(): void {
    this.subscriptions.mute();
  }

  failSubscriptions(code: status, details: string): void {
    this.subscriptions.end(refusals.withStatus(code, details));
  }

  /** As 23.10 does to a slow reader. */
  dropSlowConsumers(): void {
    const details = 'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.';
    this.subscriptions.end({ ...refusals.timeout(), details });
  }

  /** Cuts what is connected; who connects again is served. */
  dropConnections(): void {
    this.cutConnections();
  }

  /** Nothing goes wrong from here on. */
  clear(): void {
    for (const list of [this.appends, this.reads, this.leaders]) list.length = 0;
    this.lost.set(false);
    this.duplicates.set(false);
    this.delay = 0;
  }

  takeAppend = (): AppendFault | undefined => this.appends.find(({ times }) => times.take())?.fault;
  takeRead = (): Refusal | 'silence' | undefined => this.reads.find(({ times }) => times.take())?.answer;
  takeLeader = (): Refusal | undefined => this.leaders.find(({ times }) => times.take())?.answer;
  takeLost = (): boolean => this.lost.take();
  takeDuplicate = (): boolean => this.duplicates.take();

  /** Before an answer. */
  async wait(): Promise<void> {
    if (this.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.delay));
    await this.held;
  }

  /** Whether answers go out at once. */
  get prompt(): boolean {
    return this.delay === 0 && !this.held;
  }

  private add<Fault extends { readonly times: Times }>(list: Fault[], on: On, fault: Omit<Fault, 'times'>): void {
    // Switching off is for all of the kind: `notReady(false)` ends whatever appends meet.
    if (on === false) list.length = 0;
    const times = new Times();
    times.set(on);
    list.push({ ...fault, times } as Fault);
  }
}
