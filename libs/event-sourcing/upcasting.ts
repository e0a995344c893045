import type { DomainEvent } from './event.js';

/** Turns the data of one version of an event type into that of the next. Pure. */
export type Upcaster = (data: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;

/** Whether data have the shape that the newest version of a type declares; true of a type that is not known. */
export type WellFormed = (type: string, data: unknown) => boolean;

/**
 * The newest version of every event type, and the steps that lead there. A type that is not registered has version 1
 * and no steps. A renamed field means version + 1 and an upcaster; a new meaning means a new type.
 */
export class EventVersions {
  private readonly steps = new Map<string, readonly Upcaster[]>();
  /** Of events that were asked about: each read model and each decision asks again of the same. */
  private understood = new WeakMap<object, boolean>();

  constructor(private readonly wellFormed: WellFormed = () => true) {}

  /** @param steps the first leads from version 1 to 2, the second from 2 to 3, … */
  register(type: string, steps: readonly Upcaster[]): this {
    if (this.steps.has(type)) throw new Error(`upcasters of ${type} are registered twice`);
    this.steps.set(type, steps);
    this.understood = new WeakMap();
    return this;
  }

  newest(type: string): number {
    return (this.steps.get(type)?.length ?? 0) + 1;
  }

  /**
   * An event as a store has kept it, brought up to date. Where a step fails it is given as it was kept, with the version that
   * it has: whoever needs to know what it says sees by `understands` that nobody can tell, and everything else goes on.
   */
  read(kept: DomainEvent, version: number): { readonly event: DomainEvent; readonly version: number } {
    try {
      return { event: this.upcast(kept, version), version: Math.max(version, this.newest(kept.type)) };
    } catch {
      return { event: kept, version };
    }
  }

  /**
   * Whether an event that was read is of the version that this release knows, and not of a newer one or one that could not be
   * brought up to date, and whether it says what such an event says.
   */
  understands(stored: { readonly event: DomainEvent; readonly version: number }): boolean {
    const known = this.understood.get(stored);
    if (known !== undefined) return known;
    const { event, version } = stored;
    const understands = version === this.newest(event.type) && isObject(event.data) && this.wellFormed(event.type, event.data);
    this.understood.set(stored, understands);
    return understands;
  }

  /** The event as the newest version of its type has it; one from a newer release passes as it is. @throws what a step throws */
  upcast(event: DomainEvent, version: number): DomainEvent {
    const steps = this.steps.get(event.type) ?? [];
    let data = event.data as Readonly<Record<string, unknown>>;
    for (const step of steps.slice(version - 1)) data = step(data);
    return { type: event.type, data };
  }
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
