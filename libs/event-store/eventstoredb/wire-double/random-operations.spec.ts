import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { BACKWARDS, END, EventStoreDBClient, FORWARDS, jsonEvent, NO_STREAM, START, type ErrorType } from '@eventstore/db-client';
import { startWireDouble, type WireDouble } from './index.testkit.js';
import { Model, type Answer, type Expected } from './model.testkit.js';

/** What may be asked of a server; streams are three, so that operations meet. */
type Operation =
  | { readonly kind: 'append'; readonly stream: number; readonly expected: Expected; readonly fresh: number; readonly repeated: number }
  | { readonly kind: 'delete'; readonly stream: number; readonly expected: Expected; readonly forEver: boolean }
  | { readonly kind: 'truncate'; readonly stream: number; readonly before: number }
  | { readonly kind: 'read'; readonly stream: number; readonly backwards: boolean; readonly from: number | 'end'; readonly count: number }
  | { readonly kind: 'restart' };

const stream = fc.nat({ max: 2 });
const expected = fc.oneof(fc.constantFrom<Expected>('any', 'no_stream', 'stream_exists'), fc.integer({ min: -3, max: 1 }));
const kind = <const Kind extends string>(name: Kind) => fc.constant(name);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: kind('append'), stream, expected, fresh: fc.nat({ max: 2 }), repeated: fc.nat({ max: 3 }) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: kind('read'),
      stream,
      backwards: fc.boolean(),
      from: fc.oneof(fc.nat({ max: 6 }), fc.constant('end' as const)),
      count: fc.integer({ min: 1, max: 5 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kind('delete'),
      stream,
      expected,
      forEver: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.constant(true)),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kind('truncate'), stream, before: fc.nat({ max: 6 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kind('restart') }) },
);

type Fault = Error & { readonly type?: ErrorType; readonly actualVersion?: bigint | 'no_stream' };

describe('random sequences of operations', () => {
  let double: WireDouble;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    double = await startWireDouble();
    client = EventStoreDBClient.connectionString(double.url);
  });
  afterAll(async () => {
    await client.dispose();
    await double.close();
  });

  /** A conflict and a deletion are answers; every other fault fails the test. */
  const answerOf = (fault: Fault): Answer => {
    if (fault.type === 'stream-deleted') return 'deleted';
    if (fault.type !== 'wrong-expected-version') throw fault;
    return `conflict ${fault.actualVersion === 'no_stream' ? -1 : Number(fault.actualVersion)}`;
  };
  const asRevision = (value: Expected, current: number) => {
    const at = Model.revision(value, current);
    if (at === -1) return NO_STREAM;
    return typeof at === 'number' ? BigInt(at) : at;
  };

  const run = async (model: Model, prefix: string, step: Operation): Promise<readonly [unknown, unknown]> => {
    if (step.kind === 'restart') {
      model.restart();
      double.log.beginEpoch();
      return [undefined, undefined];
    }
    const name = `${prefix}-${step.stream}`;
    const current = model.revisionOf(name);
    switch (step.kind) {
      case 'append': {
        const before = step.repeated === 0 ? [] : model.idsOf(name).slice(-step.repeated);
        const ids = [...before, ...Array.from({ length: step.fresh || (before.length ? 0 : 1) }, () => randomUUID())];
        const events = ids.map((id) => jsonEvent({ id, type: 'thing', data: {} }));
        const given = client
          .appendToStream(name, events, { expectedRevision: asRevision(step.expected, current) })
          .then(({ nextExpectedRevision }): Answer => `ok ${Number(nextExpectedRevision)}`, answerOf);
        return [await given, model.append(name, step.expected, ids)];
      }
      case 'delete': {
        // The client cannot ask for the deletion of a stream that exists, whatever its revision.
        const wanted = step.expected === 'stream_exists' ? 'any' : step.expected;
        const at = asRevision(wanted, current);
        if (at === 'stream_exists') throw new Error('not asked for');
        const call = step.forEver
          ? client.tombstoneStream(name, { expectedRevision: at })
          : client.deleteStream(name, { expectedRevision: at });
        return [await call.then((): Answer => 'ok 0', answerOf), model.remove(name, wanted, step.forEver)];
      }
      case 'truncate': {
        const given = client.setStreamMetadata(name, { truncateBefore: step.before }).then(() => 'ok', answerOf);
        return [await given, model.truncate(name, step.before)];
      }
      case 'read':
        return [await read(name, step), model.read(name, step.backwards, step.from, step.count)];
      default:
        return step satisfies never;
    }
  };
  const read = async (
    name: string,
    { backwards, from, count }: Extract<Operation, { kind: 'read' }>,
  ): Promise<readonly string[] | string> => {
    const found: string[] = [];
    const fromRevision = from === 'end' ? END : BigInt(from);
    try {
      for await (const { event } of client.readStream(name, {
        direction: backwards ? BACKWARDS : FORWARDS,
        fromRevision,
        maxCount: count,
      })) {
        found.push(`${event!.revision} ${event!.id}`);
      }
    } catch (fault) {
      if ((fault as Fault).type === 'stream-not-found') return 'none';
      return answerOf(fault as Fault);
    }
    return found;
  };

  it('are answered as a small model of the rules says, and leave the log that it says', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 30 }), async (steps) => {
        const model = new Model();
        const prefix = `random-${randomUUID().slice(0, 8)}`;
        for (const step of steps) {
          const [given, wanted] = await run(model, prefix, step);
          expect({ step, answer: given }).toEqual({ step, answer: wanted });
        }
        const all: string[] = [];
        for await (const { event } of client.readAll({ fromPosition: START })) {
          if (event?.streamId.startsWith(prefix) && event.type === 'thing') all.push(`${event.streamId} ${event.revision} ${event.id}`);
        }
        expect(all).toEqual(model.all);
      }),
      { numRuns: 60, seed: 20_260_301 },
    );
  }, 60_000);
});
