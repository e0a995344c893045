import { Column } from 'typeorm';
import { type Case, nothingRecorded } from '../domain/index.js';

/**
 * A column of a case as decisions fold it. Of what nobody has recorded yet the row keeps nothing: that is most of a case for most of its
 * life, and it would be written anew with every event. `status` is always there, for statements that ask for it.
 */
export function CaseStateColumn({ select }: { readonly select: boolean } = { select: true }): PropertyDecorator {
  return Column('jsonb', { select, transformer: { to: recordedOf, from: wholeOf } });
}

function recordedOf(state: Case): Partial<Case> {
  const recorded: Record<string, unknown> = {};
  const nothing: Record<string, unknown> = nothingRecorded;
  for (const [part, value] of Object.entries(state)) if (value !== nothing[part]) recorded[part] = value;
  return recorded;
}

function wholeOf(recorded: Case): Case {
  return { ...nothingRecorded, ...recorded };
}
