import {
  Refusal,
  RevisionConflict,
  StaleRevision,
  StoreUnavailable,
  type CommandOutcome,
  type DomainEvent,
} from '../../libs/event-sourcing/index.js';

/** Says that something was claimed under this name, and how it is given back. */
export type Claimed = (name: string, giveBack: () => Promise<unknown>) => void;

/**
 * Runs a decision that claims something in other streams immediately before its own append, and gives it back where nothing came of it
 * (docs/decisions/0002-what-one-stream-cannot-guard.md). A crash in between leaves claims that run out; so does an outcome that is not
 * known, since the events may yet be there.
 */
export async function withClaims<Event extends DomainEvent>(
  run: (claimed: Claimed) => Promise<CommandOutcome<Event>>,
): Promise<CommandOutcome<Event>> {
  const claims = new Map<string, () => Promise<unknown>>();
  const giveBack = async () => {
    // Should this fail as well, the claim runs out by itself.
    for (const each of claims.values()) await each().catch(() => undefined);
  };
  try {
    const outcome = await run((name, back) => void claims.set(name, back));
    if (!outcome.changed) await giveBack();
    return outcome;
  } catch (error) {
    if (hasStoredNothing(error)) await giveBack();
    throw error;
  }
}

function hasStoredNothing(error: unknown): boolean {
  return [Refusal, StaleRevision, RevisionConflict, StoreUnavailable].some((kind) => error instanceof kind);
}
