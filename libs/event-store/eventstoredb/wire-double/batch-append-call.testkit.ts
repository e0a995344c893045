import type { ServerDuplexStream } from '@grpc/grpc-js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { batchAnswer } from './batch-answer.testkit.js';
import { expectationOf } from './expectation.testkit.js';
import { lacking, nameIn, proposed, uuidText } from './messages.testkit.js';
import { callerOf, isRefusal, leaderElsewhere, type NodeContext } from './node-context.testkit.js';
import { performAppend } from './perform-append.testkit.js';
import { refusals } from './refusals.testkit.js';

type BatchCall = ServerDuplexStream<Streams.BatchAppendReq, Streams.BatchAppendResp>;

interface Gathered {
  readonly options: Streams.BatchAppendReq.Options;
  readonly messages: Streams.BatchAppendReq.ProposedMessage[];
}

/**
 * The one long call that all appends of a connection share. Who calls, and whether the leader is required, is read when
 * it opens. Appends that come in several requests are gathered by their id.
 */
export function batchAppendCall(node: NodeContext, call: BatchCall): void {
  const caller = callerOf(node, call.metadata);
  const refused = isRefusal(caller) ? caller : leaderElsewhere(node, call.metadata);
  if (isRefusal(caller) || refused) {
    call.emit('error', refused);
    return;
  }
  const gathering = new Map<string, Gathered>();
  let over = false;
  for (const event of ['cancelled', 'close', 'error'] as const) call.once(event, () => (over = true));

  const answer = async (id: string, { options, messages }: Gathered): Promise<void> => {
    if (node.faults.enter) await node.faults.enter();
    if (over) return;
    const elsewhere = leaderElsewhere(node, call.metadata);
    if (elsewhere) {
      over = true;
      return void call.emit('error', elsewhere);
    }
    const stream = nameIn(options.getStreamIdentifier());
    const expected = expectationOf(options, options.getStreamPosition());
    const late = (options.getDeadline()?.toDate().getTime() ?? Infinity) < Date.now();
    const append = { caller, stream, expected, events: messages.map(proposed), lacking: messages.flatMap(lacking) };
    const result = late ? refusals.timeout() : performAppend(node, append);
    if (result === 'silence') return;
    if (node.faults.takeLost()) return node.cut(call.getPeer());
    if (node.faults.majority && 'kind' in result && result.kind === 'written') await node.faults.majority;
    if (!node.faults.prompt) await node.faults.wait();
    if (over) return;
    const response = batchAnswer(id, stream, expected, result);
    call.write(response);
    if (node.faults.takeDuplicate()) call.write(response);
  };

  call.on('data', (request: Streams.BatchAppendReq) => {
    const id = uuidText(request.getCorrelationId()!);
    const gathered = gathering.get(id) ?? { options: request.getOptions()!, messages: [] };
    gathered.messages.push(...request.getProposedMessagesList());
    if (!request.getIsFinal()) return void gathering.set(id, gathered);
    gathering.delete(id);
    void answer(id, gathered);
  });
  call.on('end', () => {
    if (!over) call.end();
  });
}
