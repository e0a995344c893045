import fc from 'fast-check';
import { NO_STREAM, type EventStore } from '../../event-sourcing/index.js';
import { NotStorable } from '../storable.js';
import { newEvent, newStream } from './harness.testkit.js';

/** Rules of what can be kept: it comes back as it was, or it is never sent. */
export function storableContract(store: () => EventStore): void {
  describe('what can be kept', () => {
    it('gives back any JSON as it was, or refuses it before anything is sent', async () => {
      const text = fc.string({ unit: 'binary' });
      const anything = fc.dictionary(text, fc.jsonValue({ stringUnit: 'binary' }));
      await fc.assert(
        fc.asyncProperty(anything, async (data) => {
          const stream = newStream();
          const outcome = await store()
            .append(stream, NO_STREAM, [newEvent(data)])
            .catch((error: unknown) => error);
          const json = JSON.stringify(data);
          const read = await store().read(stream);
          if (outcome instanceof NotStorable) expect([read.length, json.includes('\\u0000')]).toEqual([0, true]);
          else expect(read.map((stored) => JSON.stringify(stored.event.data))).toEqual([json]);
        }),
        { numRuns: 60 },
      );
    });

    it.each<[string, object]>([
      ['a BigInt', { amount: 1n }],
      ['a date object', { at: new Date(0) }],
      ['a number that is not finite', { amount: Number.NaN }],
      ['NUL in a text', { text: 'a\0b' }],
      ['half a character', { text: '\ud83d' }],
      ['a function', { call: () => 1 }],
      ['a hole in a list', { list: [1, undefined] }],
    ])('refuses %s before anything is sent, and stores none of its neighbours', async (_, data) => {
      const stream = newStream();
      await expect(store().append(stream, NO_STREAM, [newEvent({}), newEvent(data)])).rejects.toBeInstanceOf(NotStorable);
      expect(await store().read(stream)).toEqual([]);
    });

    it('refuses data that is no object, an empty append, one that is too large and an id that is no UUID', async () => {
      const stream = newStream();
      const missing = { ...newEvent({}), event: { type: 'SomethingHappened', data: undefined as unknown as object } };
      const large = newEvent({ text: 'x'.repeat(1_000_001) });
      for (const events of [[missing], [], [large], [{ ...newEvent({}), id: 'first' }]]) {
        await expect(store().append(stream, NO_STREAM, events)).rejects.toBeInstanceOf(NotStorable);
      }
      expect(await store().read(stream)).toEqual([]);
    });
  });
}
