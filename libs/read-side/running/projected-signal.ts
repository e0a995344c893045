import type { Position } from '../../event-sourcing/index.js';

/** @param touched whether the tables hold something else now; false where a piece held nothing for them */
export type Listener = (touched: boolean) => void;

/** Tells, inside this process, how far a projection has come. */
export class ProjectedSignal {
  position: Position | null = null;
  private readonly listeners = new Set<Listener>();

  /** The tables hold everything up to `position`. It may step back, after a restore. */
  passed(position: Position, touched: boolean): void {
    this.position = position;
    for (const listener of [...this.listeners]) listener(touched);
  }

  /** Calls back after every piece; answers with what ends it. */
  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  has(position: Position): boolean {
    return this.position !== null && this.position >= position;
  }
}
