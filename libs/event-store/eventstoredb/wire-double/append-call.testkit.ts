import type { sendUnaryData, ServerReadableStream } from '@grpc/grpc-js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendAnswer } from './append-rules.testkit.js';
import { expectationOf } from './expectation.testkit.js';
import { lacking, messages, nameIn, proposed } from './messages.testkit.js';
import { callerOf, isRefusal, leaderElsewhere, type NodeContext } from './node-context.testkit.js';
import { performAppend } from './perform-append.testkit.js';
import { NONE, type Expectation } from './records.testkit.js';
import { refusals } from './refusals.testkit.js';

type AppendCall = ServerReadableStream<Streams.AppendReq, Streams.AppendResp>;

/** An append in a call of its own: first the options, then the events. */
export function appendCall(node: NodeContext, call: AppendCall, answer: sendUnaryData<Streams.AppendResp>): void {
  const requests: Streams.AppendReq[] = [];
  call.on('data', (request: Streams.AppendReq) => requests.push(request));
  call.on('end', () => void answerTo(node, call, requests, answer));
}

async function answerTo(
  node: NodeContext,
  call: AppendCall,
  requests: readonly Streams.AppendReq[],
  answer: sendUnaryData<Streams.AppendResp>,
): Promise<void> {
  if (node.faults.enter) await node.faults.enter();
  if (call.cancelled) return;
  const caller = callerOf(node, call.metadata);
  if (isRefusal(caller)) return answer(caller);
  const elsewhere = leaderElsewhere(node, call.metadata);
  if (elsewhere) return answer(elsewhere);
  const options = requests[0]!.getOptions()!;
  const stream = nameIn(options.getStreamIdentifier());
  const expected = expectationOf(options, options.getRevision());
  const sent = requests.slice(1).map((request) => request.getProposedMessage()!);
  const result = performAppend(node, { caller, stream, expected, events: sent.map(proposed), lacking: sent.flatMap(lacking) });
  if (result === 'silence') return;
  if (node.faults.takeLost()) return node.cut(call.getPeer());
  if (node.faults.majority && 'kind' in result && result.kind === 'written') await node.faults.majority;
  if (!node.faults.prompt) await node.faults.wait();
  if (call.cancelled) return;
  if ('kind' in result) singleAnswer(stream, expected, result, answer);
  else answer(result);
}

/** A conflict is an ordinary answer; everything else that is no success ends the call. */
function singleAnswer(stream: string, expected: Expectation, result: AppendAnswer, answer: sendUnaryData<Streams.AppendResp>): void {
  switch (result.kind) {
    case 'written': {
      const position = new streams.AppendResp.Position().setCommitPosition(`${result.position}`).setPreparePosition(`${result.position}`);
      const success = new streams.AppendResp.Success().setPosition(position);
      if (result.revision === NONE) success.setNoStream(new shared.Empty());
      else success.setCurrentRevision(`${result.revision}`);
      return answer(null, new streams.AppendResp().setSuccess(success));
    }
    case 'conflict':
      return answer(null, messages.singleConflict(expected, result.current));
    case 'deleted':
      return answer(refusals.streamDeleted(stream));
    case 'too-large':
      return answer(refusals.tooLarge(result.limit));
    default:
      return result satisfies never;
  }
}
