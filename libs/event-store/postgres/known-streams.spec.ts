import type { StoredEvent } from '../../event-sourcing/index.js';
import type { Row } from './connection.js';
import { continued, KnownStreams } from './known-streams.js';

const event = (revision: number, position = revision * 10): StoredEvent => ({
  id: `id-${position}`,
  stream: 'order-1',
  revision,
  position: BigInt(position),
  version: 1,
  event: { type: 'Ordered', data: { parts: ['a'] } },
  metadata: { commandId: 'c', actor: 'a', recordedAt: '2026-03-01T08:30:00.000Z' },
});
const row = (revision: number, position = revision * 10): Row => [`${position}`, 'order-1', `${revision}`, `id-${position}`];
const eventOf = (of: Row) => event(Number(of[2]), Number(of[0]));

describe('what is known of a stream', () => {
  it('is given again as the very same list where nothing has happened since', () => {
    const known = [event(0), event(1)];
    expect(continued(known, [row(1)], eventOf)).toBe(known);
  });

  it('goes on with what has happened since', () => {
    expect(continued([event(0), event(1)], [row(1), row(2), row(3)], eventOf)).toEqual([event(0), event(1), event(2), event(3)]);
    expect(continued([], [row(0), row(1)], eventOf)).toEqual([event(0), event(1)]);
    expect(continued([], [], eventOf)).toEqual([]);
  });

  it('holds no longer where its last event is gone, or another stands there: the log was restored', () => {
    const known = [event(0), event(1)];
    expect(continued(known, [], eventOf)).toBeNull();
    expect(continued(known, [row(1, 11), row(2)], eventOf)).toBeNull();
    expect(continued(known, [['20', 'order-1', '1', 'id-10']], eventOf)).toBeNull();
  });

  it('can be changed by nobody, as many are given the same', () => {
    const streams = new KnownStreams(10);
    const [kept] = streams.keep('order-1', [event(0)]);
    expect(() => (kept!.event.data as { parts: string[] }).parts.push('b')).toThrow(TypeError);
    expect(() => (streams.of('order-1') as StoredEvent[]).push(event(1))).toThrow(TypeError);
  });

  it('is forgotten where it was used longest ago and there is too much', () => {
    const streams = new KnownStreams(3);
    streams.keep('order-1', [event(0)]);
    streams.keep('order-2', [event(0)]);
    streams.keep('order-1', streams.of('order-1'));
    streams.keep('order-3', [event(0), event(1)]);
    expect(['order-1', 'order-2', 'order-3'].map((stream) => streams.of(stream).length)).toEqual([1, 0, 2]);
  });

  it('is nothing where the stream is empty', () => {
    const streams = new KnownStreams(3);
    expect(streams.keep('order-1', [])).toEqual([]);
    expect(streams.of('order-1')).toEqual([]);
  });
});
