import type { ServerWritableStream } from '@grpc/grpc-js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { Refusal } from './refusals.testkit.js';

/** Messages on their way to a reader before the server waits for it. */
const UNDER_WAY = 256;

export type ReadCall = ServerWritableStream<Streams.ReadReq, Streams.ReadResp>;

/** Sends to a reader no faster than it takes, and notices when it has gone. */
export class Sender {
  private wake = (): void => undefined;
  private over = false;
  private muted = false;
  private stopped = (): void => undefined;

  constructor(private readonly call: ReadCall) {
    for (const event of ['cancelled', 'close', 'error'] as const) call.once(event, () => this.stop());
  }

  get gone(): boolean {
    return this.over || this.call.cancelled;
  }

  /** Ends whatever waits here. */
  stop(): void {
    this.over = true;
    this.wake();
    this.stopped();
  }

  onStop(listener: () => void): void {
    this.stopped = listener;
  }

  /** From here on nothing that is sent goes out; the reader is not told. */
  mute(): void {
    this.muted = true;
  }

  async send(message: Streams.ReadResp): Promise<void> {
    if (this.gone || this.muted || this.call.write(message) || this.call.writableLength < UNDER_WAY) return;
    await new Promise<void>((resolve) => {
      this.wake = resolve;
      this.call.once('drain', resolve);
    });
  }

  end(refusal?: Refusal): void {
    if (this.gone) return;
    if (refusal) this.call.emit('error', refusal);
    else this.call.end();
    this.stop();
  }
}
