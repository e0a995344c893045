import type { DomainEvent } from '../../libs/event-sourcing/index.js';

/** One command of the API that is taken, on a stream to which this has happened, with every field that it has. */
export interface BaseCommand {
  readonly before?: readonly DomainEvent[];
  readonly body: Readonly<Record<string, unknown>>;
  readonly actor?: string;
  /** Ids of the address beside that of the stream. */
  readonly ids?: Readonly<Record<string, string>>;
}
