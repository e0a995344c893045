import type { LoggerService } from '@nestjs/common';
import type { EventLog } from './event-log.js';

/**
 * What the framework says, as events. Its sentences are dropped, since they quote requests and errors; what is left is
 * the part of the framework that spoke and, of an error, class and places. Ordinary chatter is not written at all.
 */
export class NestEventLog implements LoggerService {
  constructor(private readonly events: EventLog) {}

  log(): void {}

  debug(): void {}

  verbose(): void {}

  warn(_message: unknown, ...rest: readonly unknown[]): void {
    this.events.warn('framework_warning', { component: contextIn(rest) });
  }

  error(message: unknown, ...rest: readonly unknown[]): void {
    this.events.error('framework_error', { component: contextIn(rest) }, errorIn(message, rest));
  }

  fatal(message: unknown, ...rest: readonly unknown[]): void {
    this.error(message, ...rest);
  }
}

function contextIn(rest: readonly unknown[]): string | undefined {
  const last = rest.at(-1);
  return typeof last === 'string' && !last.includes('\n') ? last : undefined;
}

function errorIn(message: unknown, rest: readonly unknown[]): unknown {
  return [message, ...rest].find((part) => part instanceof Error);
}
