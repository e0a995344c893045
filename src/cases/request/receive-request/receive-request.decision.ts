import type { Deciding, When } from '../../../vocabulary/index.js';
import { type CaseEvent, type CaseState, checkReceivedAt, checkRequestFacts, type RequestFacts } from '../../domain/index.js';

export interface ReceiveRequestCommand {
  readonly reference: string;
  /** When the call came in, where it is entered later. */
  readonly receivedAt?: When;
  /** In force now: the case is judged by it for good. */
  readonly policyVersion: number;
  readonly facts: RequestFacts;
}

/**
 * Receives a request. Almost everything may be missing: what is missing becomes the case's to-do list
 * (docs/domain.md section 3, step 1).
 *
 * @throws Refusal `received_in_future` and what `checkRequestFacts` refuses
 */
export function receiveRequest(command: ReceiveRequestCommand & Deciding, state: CaseState): readonly CaseEvent[] {
  if (state.status !== 'none') return [];
  const { reference, policyVersion, facts, now } = command;
  const receivedAt = command.receivedAt ?? now;
  checkReceivedAt(receivedAt, null, command);
  checkRequestFacts(facts, command);
  return [{ type: 'RequestReceived', data: { reference, receivedAt, policyVersion, facts } }];
}
