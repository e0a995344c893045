import { openBox, sealBox } from './sealed-box.js';
import { isSealed, parseEnvelope } from './sealed-text.js';

const KEY = Buffer.alloc(32, 1);
const IDS = { keyId: '11111111-2222-4333-8444-555555555555', wrapperKeyId: 'a1b2c3d4' };
const PLACE = { subject: 'person-1', keptFor: 'follow_up', field: 'number' };

describe('a sealed box', () => {
  const envelope = parseEnvelope(sealBox(KEY, IDS, PLACE, '555-0142'))!;

  it('opens with its key at its place', () => {
    expect(openBox(KEY, envelope, PLACE)).toBe('555-0142');
  });

  it.each(['', 'é'.repeat(5000), 'line\nbreak \u0000 and 🙂'])('holds any text: %j', (text) => {
    expect(openBox(KEY, parseEnvelope(sealBox(KEY, IDS, PLACE, text))!, PLACE)).toBe(text);
  });

  it.each([
    ['subject', { ...PLACE, subject: 'person-2' }],
    ['purpose', { ...PLACE, keptFor: 'roster' }],
    ['field', { ...PLACE, field: 'name' }],
    ['place spelled with the same letters', { ...PLACE, subject: 'person-1","follow_up', keptFor: 'number' }],
  ])('does not open, even with the right key, for another %s', (_what, place) => {
    expect(openBox(KEY, envelope, place)).toBeNull();
  });

  it('does not open with another key, another header, or cut short', () => {
    expect(openBox(Buffer.alloc(32, 2), envelope, PLACE)).toBeNull();
    expect(openBox(KEY, { ...envelope, header: envelope.header.replace('a1b2c3d4', 'a1b2c3d5') }, PLACE)).toBeNull();
    expect(openBox(KEY, { ...envelope, box: envelope.box.subarray(0, -1) }, PLACE)).toBeNull();
    expect(openBox(KEY, { ...envelope, box: envelope.box.subarray(0, 8) }, PLACE)).toBeNull();
  });

  it('is told from any other text by its form', () => {
    expect(isSealed(sealBox(KEY, IDS, PLACE, ''))).toBe(true);
    const whole = sealBox(KEY, IDS, PLACE, '555-0142');
    for (const other of ['', '555-0142', ` ${whole}`, `${whole}\n`, whole.replace('A256GCM', 'A128GCM'), 42, null, {}]) {
      expect(isSealed(other)).toBe(false);
    }
  });
});
