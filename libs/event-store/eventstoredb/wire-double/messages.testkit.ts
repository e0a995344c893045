import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import any from 'google-protobuf/google/protobuf/any_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import type * as Any from 'google-protobuf/google/protobuf/any_pb.js';
import type * as Shared from '@eventstore/db-client/generated/shared_pb.js';
import type * as Status from '@eventstore/db-client/generated/status_pb.js';
import type * as Streams from '@eventstore/db-client/generated/streams_pb.js';
import { NONE, type Expectation, type Proposed, type Recorded } from './records.testkit.js';

const TICKS_PER_MILLISECOND = 10_000n;

export const messages = {
  identifier: (name: string): Shared.StreamIdentifier => new shared.StreamIdentifier().setStreamName(Buffer.from(name)),
  event: (record: Recorded | undefined, link?: Recorded): Streams.ReadResp => {
    const event = new streams.ReadResp.ReadEvent().setCommitPosition(`${(link ?? record)!.position}`);
    if (record) event.setEvent(recordedEvent(record));
    if (link) event.setLink(recordedEvent(link));
    return new streams.ReadResp().setEvent(event);
  },
  notFound: (stream: string): Streams.ReadResp =>
    new streams.ReadResp().setStreamNotFound(new streams.ReadResp.StreamNotFound().setStreamIdentifier(messages.identifier(stream))),
  confirmation: (id: string): Streams.ReadResp =>
    new streams.ReadResp().setConfirmation(new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId(id)),
  caughtUp: (): Streams.ReadResp => new streams.ReadResp().setCaughtUp(new streams.ReadResp.CaughtUp()),
  checkpoint: (position: bigint): Streams.ReadResp =>
    new streams.ReadResp().setCheckpoint(
      new streams.ReadResp.Checkpoint().setCommitPosition(`${position}`).setPreparePosition(`${position}`),
    ),
  position: (position: bigint): Shared.AllStreamPosition =>
    new shared.AllStreamPosition().setCommitPosition(`${position}`).setPreparePosition(`${position}`),

  /** An error inside a batch answer: what is packed decides what the client makes of it. */
  status: (code: number, message: string, name: string, details: { serializeBinary(): Uint8Array }): Status.Status => {
    const packed: Any.Any = new any.Any();
    packed.pack(details.serializeBinary(), name);
    return new status.Status().setCode(code).setMessage(message).setDetails(packed);
  },
  conflict: (expected: Expectation, current: bigint): Shared.WrongExpectedVersion => {
    const conflict = new shared.WrongExpectedVersion();
    if (current === NONE) conflict.setCurrentNoStream(new empty.Empty());
    else conflict.setCurrentStreamRevision(`${current}`);
    if (expected === 'any') conflict.setExpectedAny(new empty.Empty());
    else if (expected === 'no_stream') conflict.setExpectedNoStream(new empty.Empty());
    else if (expected === 'stream_exists') conflict.setExpectedStreamExists(new empty.Empty());
    else conflict.setExpectedStreamPosition(`${expected}`);
    return conflict;
  },
  singleConflict: (expected: Expectation, current: bigint): Streams.AppendResp => {
    const conflict = new streams.AppendResp.WrongExpectedVersion();
    if (current === NONE) conflict.setCurrentNoStream(new shared.Empty());
    else conflict.setCurrentRevision(`${current}`);
    if (expected === 'any') conflict.setExpectedAny(new shared.Empty());
    else if (expected === 'no_stream') conflict.setExpectedNoStream(new shared.Empty());
    else if (expected === 'stream_exists') conflict.setExpectedStreamExists(new shared.Empty());
    else conflict.setExpectedRevision(`${expected}`);
    return new streams.AppendResp().setWrongExpectedVersion(conflict);
  },
};

/** The metadata that a proposed event must carry and lacks. */
export const REQUIRED = ['type', 'content-type'] as const;

type ProposedMessage = Streams.AppendReq.ProposedMessage | Streams.BatchAppendReq.ProposedMessage;

export function lacking(message: ProposedMessage): readonly string[] {
  return REQUIRED.filter((key) => !message.getMetadataMap().get(key));
}

export function proposed(message: ProposedMessage): Proposed {
  const metadata = message.getMetadataMap();
  return {
    id: uuidText(message.getId()!),
    type: metadata.get('type') ?? '',
    isJson: metadata.get('content-type') === 'application/json',
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

export function nameIn(identifier: Shared.StreamIdentifier | undefined): string {
  return Buffer.from(identifier!.getStreamName_asU8()).toString('utf8');
}

/** The structured form is two signed halves, the most significant first. */
export function uuidText(uuid: Shared.UUID): string {
  const structured = uuid.getStructured();
  if (!structured) return uuid.getString();
  const bytes = Buffer.alloc(16);
  bytes.writeBigInt64BE(BigInt(structured.getMostSignificantBits()), 0);
  bytes.writeBigInt64BE(BigInt(structured.getLeastSignificantBits()), 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function recordedEvent(record: Recorded): Streams.ReadResp.ReadEvent.RecordedEvent {
  const event = new streams.ReadResp.ReadEvent.RecordedEvent()
    .setId(new shared.UUID().setString(record.id))
    .setStreamIdentifier(messages.identifier(record.stream))
    .setStreamRevision(`${record.revision}`)
    .setCommitPosition(`${record.position}`)
    .setPreparePosition(`${record.position}`)
    .setCustomMetadata(record.metadata)
    .setData(record.data);
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('created', `${BigInt(record.created) * TICKS_PER_MILLISECOND}`)
    .set('content-type', record.isJson ? 'application/json' : 'application/octet-stream');
  return event;
}
