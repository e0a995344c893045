import type { Caller } from './access.testkit.js';
import { append, type AppendAnswer } from './append-rules.testkit.js';
import { may, type NodeContext } from './node-context.testkit.js';
import type { Expectation, Proposed } from './records.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';

export interface Append {
  readonly caller: Caller;
  readonly stream: string;
  readonly expected: Expectation;
  readonly events: readonly Proposed[];
  /** What the events lack that they must carry. */
  readonly lacking: readonly string[];
}

/** One append, as the rules, the rights, the state of the node and the faults that a test has set will have it. */
export function performAppend(node: NodeContext, wanted: Append): AppendAnswer | Refusal | 'silence' {
  const { caller, stream, expected, events, lacking } = wanted;
  if (!may(node, caller, '$w', stream)) return refusals.accessDenied();
  if (node.role() === 'electing') return refusals.notReady();
  if (lacking.length > 0) return refusals.missingMetadata(lacking);
  const fault = node.faults.takeAppend();
  if (fault && !fault.stored) return fault.answer;
  const answer = append(node.log, stream, expected, events, node.maxAppendSize);
  return fault?.answer ?? answer;
}
