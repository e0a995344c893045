import { status } from '@grpc/grpc-js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Status from '@eventstore/db-client/generated/status_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendAnswer } from './append-rules.testkit.js';
import { messages } from './messages.testkit.js';
import { NONE, type Expectation } from './records.testkit.js';
import type { Refusal } from './refusals.testkit.js';

/** `google.rpc.Code` as this protocol uses it. */
const CODE = { unknown: 2, invalidArgument: 3, deadline: 4, notFound: 5, alreadyExists: 6, permissionDenied: 7 } as const;

/** The answer to one append of a batch call. */
export function batchAnswer(id: string, stream: string, expected: Expectation, answer: AppendAnswer | Refusal): Streams.BatchAppendResp {
  // The client needs the name of the stream with every error.
  const response = new streams.BatchAppendResp()
    .setCorrelationId(new shared.UUID().setString(id))
    .setStreamIdentifier(messages.identifier(stream));
  if (!('kind' in answer)) return response.setError(inBand(answer));
  switch (answer.kind) {
    case 'written': {
      const success = new streams.BatchAppendResp.Success().setPosition(messages.position(answer.position));
      if (answer.revision === NONE) success.setNoStream(new empty.Empty());
      else success.setCurrentRevision(`${answer.revision}`);
      return response.setSuccess(success);
    }
    case 'conflict':
      return response.setError(
        messages.status(
          CODE.alreadyExists,
          'WrongExpectedVersion',
          'event_store.client.WrongExpectedVersion',
          messages.conflict(expected, answer.current),
        ),
      );
    case 'deleted':
      return response.setError(
        messages.status(
          CODE.notFound,
          'Stream Deleted',
          'event_store.client.StreamDeleted',
          new shared.StreamDeleted().setStreamIdentifier(messages.identifier(stream)),
        ),
      );
    case 'too-large':
      return response.setError(
        messages.status(
          CODE.invalidArgument,
          'Maximum Append Size Exceeded',
          'event_store.client.MaximumAppendSizeExceeded',
          new shared.MaximumAppendSizeExceeded().setMaxappendsize(answer.limit),
        ),
      );
    default:
      return answer satisfies never;
  }
}

/** What other calls say in trailers. Not ready, busy and no leader have a text only, which the client does not know. */
function inBand({ code, details }: Refusal): Status.Status {
  switch (code) {
    case status.PERMISSION_DENIED:
      return messages.status(CODE.permissionDenied, details, 'event_store.client.AccessDenied', new shared.AccessDenied());
    case status.ABORTED:
      return messages.status(CODE.deadline, details, 'event_store.client.Timeout', new shared.Timeout());
    case status.INVALID_ARGUMENT:
      return messages.status(CODE.invalidArgument, details, 'event_store.client.BadRequest', new shared.BadRequest().setMessage(details));
    case status.INTERNAL:
      return messages.status(CODE.unknown, details, 'event_store.client.Unknown', new shared.Unknown());
    default:
      return messages.status(CODE.unknown, details, 'google.protobuf.Empty', new empty.Empty());
  }
}
