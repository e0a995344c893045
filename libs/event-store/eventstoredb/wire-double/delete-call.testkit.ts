import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { softDelete, tombstone, type DeleteAnswer } from './delete-rules.testkit.js';
import { expectationOf } from './expectation.testkit.js';
import { nameIn } from './messages.testkit.js';
import { callerOf, isRefusal, leaderElsewhere, may, type NodeContext } from './node-context.testkit.js';
import type { Expectation } from './records.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';

type Options = Streams.DeleteReq.Options | Streams.TombstoneReq.Options;
type Rule = (log: NodeContext['log'], stream: string, expected: Expectation) => DeleteAnswer;

export function deleteCall(
  node: NodeContext,
  call: ServerUnaryCall<Streams.DeleteReq, Streams.DeleteResp>,
  answer: sendUnaryData<Streams.DeleteResp>,
): void {
  const result = perform(node, call, call.request.getOptions()!, softDelete, 'Delete');
  if (typeof result !== 'bigint') return answer(result);
  answer(
    null,
    new streams.DeleteResp().setPosition(new streams.DeleteResp.Position().setCommitPosition(`${result}`).setPreparePosition(`${result}`)),
  );
}

export function tombstoneCall(
  node: NodeContext,
  call: ServerUnaryCall<Streams.TombstoneReq, Streams.TombstoneResp>,
  answer: sendUnaryData<Streams.TombstoneResp>,
): void {
  const result = perform(node, call, call.request.getOptions()!, tombstone, 'Tombstone');
  if (typeof result !== 'bigint') return answer(result);
  answer(
    null,
    new streams.TombstoneResp().setPosition(
      new streams.TombstoneResp.Position().setCommitPosition(`${result}`).setPreparePosition(`${result}`),
    ),
  );
}

/** The position of what was written, or why it was not. */
function perform(
  node: NodeContext,
  call: Pick<ServerUnaryCall<object, object>, 'metadata'>,
  options: Options,
  rule: Rule,
  what: string,
): bigint | Refusal {
  const caller = callerOf(node, call.metadata);
  if (isRefusal(caller)) return caller;
  const stream = nameIn(options.getStreamIdentifier());
  if (!may(node, caller, '$d', stream)) return refusals.accessDenied();
  const elsewhere = leaderElsewhere(node, call.metadata);
  if (elsewhere) return elsewhere;
  if (node.role() === 'electing') return refusals.notReady();
  const expected = expectationOf(options, options.getRevision());
  const result = rule(node.log, stream, expected);
  switch (result.kind) {
    case 'done':
      return result.position;
    case 'deleted':
      return refusals.streamDeleted(stream);
    case 'conflict':
      return refusals.wrongVersion(what, stream, expected, result.current);
    default:
      return result satisfies never;
  }
}
