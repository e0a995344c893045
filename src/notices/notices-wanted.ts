import { Injectable } from '@nestjs/common';

/** Tells whoever sends notices that somebody wants to be told, or wishes it otherwise, now: no read model moves by that. */
@Injectable()
export class NoticesWanted {
  private readonly listeners = new Set<() => void>();

  now(): void {
    for (const listener of this.listeners) listener();
  }

  /** @returns what ends it */
  onNow(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}
