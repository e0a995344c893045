import { finiteRead } from './finite-read.testkit.js';
import { followedAll } from './followed-all.testkit.js';
import { followedStream } from './followed-stream.testkit.js';
import { nameIn } from './messages.testkit.js';
import { callerOf, isRefusal, leaderElsewhere, may, type NodeContext } from './node-context.testkit.js';
import { TOMBSTONE } from './records.testkit.js';
import { refusals, type Refusal } from './refusals.testkit.js';
import { Sender, type ReadCall } from './sender.testkit.js';
import { subscribe } from './subscription.testkit.js';

/** Reads and subscriptions: one call of the protocol. */
export async function readCall(node: NodeContext, call: ReadCall): Promise<void> {
  const sender = new Sender(call);
  const options = call.request.getOptions()!;
  const fault = node.faults.takeRead();
  if (fault === 'silence') return;
  if (!node.faults.prompt) await node.faults.wait();
  const refused = fault ?? refusalOf(node, call);
  if (refused) return sender.end(refused);
  if (!options.hasSubscription()) return finiteRead(node, options, sender);
  return subscribe(node, options.hasAll() ? followedAll(node, options) : followedStream(node, options), sender);
}

function refusalOf(node: NodeContext, call: ReadCall): Refusal | undefined {
  const options = call.request.getOptions()!;
  const caller = callerOf(node, call.metadata);
  if (isRefusal(caller)) return caller;
  const stream = options.hasAll() ? '$all' : nameIn(options.getStream()!.getStreamIdentifier());
  if (!may(node, caller, '$r', stream)) return refusals.accessDenied();
  const elsewhere = leaderElsewhere(node, call.metadata);
  if (elsewhere || !options.hasSubscription()) return elsewhere;
  return node.log.lastRevision(stream) === TOMBSTONE ? refusals.streamDeleted(stream) : undefined;
}
