import type { Position } from '../event-sourcing/index.js';

/** Tells, inside this process, how far a projection has come. */
export class ProjectedSignal {
  position: Position | null = null;
  private readonly listeners = new Set<() => void>();

  /** The tables hold everything up to `position`. It may step back, after a restore. */
  passed(position: Position): void {
    this.position = position;
    for (const listener of [...this.listeners]) listener();
  }

  /** Calls back after every piece; answers with what ends it. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  has(position: Position): boolean {
    return this.position !== null && this.position >= position;
  }
}
