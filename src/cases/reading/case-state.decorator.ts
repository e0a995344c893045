import { Column } from 'typeorm';
import { type Case, caseEvolution } from '../domain/index.js';

/**
 * A column of a case as decisions fold it. Of what nobody has recorded yet the row keeps nothing: that is most of a case for most of its life,
 * and it would be written anew with every event. `status` is always there, for statements that ask for it.
 */
export function CaseStateColumn({ select }: { readonly select: boolean } = { select: true }): PropertyDecorator {
  return Column('jsonb', { select, transformer: { to: recordedOf, from: wholeOf } });
}

function recordedOf(state: Case): Partial<Case> {
  const recorded: Record<string, unknown> = {};
  const initial: object = caseEvolution.initial;
  for (const [part, value] of Object.entries(state)) if (value !== initial[part as keyof typeof initial]) recorded[part] = value;
  return recorded;
}

function wholeOf(recorded: Case): Case {
  return { ...caseEvolution.initial, ...recorded };
}
