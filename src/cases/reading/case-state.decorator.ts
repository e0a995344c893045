import { Column } from 'typeorm';
import { type Case, caseEvolution } from '../domain/index.js';

/**
 * A column of a case as decisions fold it. Of what nobody has recorded yet the row keeps nothing: that is most of a case for most of its life,
 * and it would be written anew with every event. `status` is always there, for statements that ask for it.
 */
export function CaseStateColumn({ select }: { readonly select: boolean } = { select: true }): PropertyDecorator {
  return Column('jsonb', { select, transformer: { to: recordedOf, from: wholeOf } });
}

const unrecorded = new Map<string, unknown>(Object.entries(caseEvolution.initial));

function recordedOf(state: Case): Partial<Case> {
  return Object.fromEntries(Object.entries(state).filter(([part, value]) => value !== unrecorded.get(part)));
}

function wholeOf(recorded: Case): Case {
  return { ...caseEvolution.initial, ...recorded };
}
