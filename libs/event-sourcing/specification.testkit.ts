import { fold, type Decide, type Evolution } from './decider.js';
import type { DomainEvent } from './event.js';
import { Refusal } from './refusal.js';

/**
 * Given events, when a command, then whole events, nothing, or an exact refusal. It decides the same command twice and
 * expects the same answer, since a decision that looks at a clock or draws a number would not be one.
 */
export function specificationOf<Command, State, Event extends DomainEvent>(
  evolution: Evolution<State, Event>,
  decide: Decide<Command, State, Event>,
) {
  return {
    given: (history: readonly Event[]) => ({
      when: (command: Command) => {
        const run = () => decide(command, fold(evolution, history));
        return {
          then: (...expected: readonly Event[]) => {
            expect(run()).toEqual(expected);
            expect(run()).toEqual(expected);
          },
          thenNothing: () => expect(run()).toEqual([]),
          /** @param field beside which it is said, where the rule hangs on one */
          thenRefused: (code: string, field?: string) => {
            expect(refusalOf(run)?.code).toBe(code);
            if (field !== undefined) expect(refusalOf(run)?.field).toBe(field);
            expect(refusalOf(run)?.message).toMatch(/\S.+[.?]$/);
          },
        };
      },
    }),
  };
}

function refusalOf(run: () => unknown): Refusal | undefined {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return undefined;
}
