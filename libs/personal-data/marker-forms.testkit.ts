/** A way a text may be written down. `ignoringCase` forms are searched in lower case. */
export interface MarkerForm {
  readonly form: string;
  readonly ignoringCase: boolean;
  readonly needles: readonly string[];
}

/**
 * Every form in which a marker may lie about: plain, JSON and URL escaped, hex and base64 (in both alphabets and at all
 * three alignments, so that it is found inside a longer text), each of UTF-8 and of UTF-16 in both byte orders. Needles are
 * latin1 strings: one character per byte.
 *
 * @throws Error when the marker is too short to be told from chance: take at least eight characters
 */
export function markerForms(marker: string): readonly MarkerForm[] {
  if (marker.length < 8) throw new Error('A marker needs at least eight characters to be told from chance.');
  const little = Buffer.from(marker, 'utf16le');
  const encodings = [
    { name: '', bytes: Buffer.from(marker, 'utf8') },
    { name: ' utf-16le', bytes: little },
    { name: ' utf-16be', bytes: Buffer.from(little).swap16() },
  ];
  const plain = lower(encodings[0]!.bytes.toString('latin1'));
  const unlikePlain = (needles: readonly string[]) => [...new Set(needles.map(lower))].filter((needle) => needle !== plain);
  return [
    ...encodings.flatMap(({ name, bytes }) => [
      { form: `plain${name}`, ignoringCase: true, needles: [lower(bytes.toString('latin1'))] },
      { form: `hex${name}`, ignoringCase: true, needles: [bytes.toString('hex')] },
      { form: `base64${name}`, ignoringCase: false, needles: base64Needles(bytes) },
    ]),
    { form: 'url', ignoringCase: true, needles: unlikePlain(urlNeedles(marker)) },
    { form: 'json', ignoringCase: true, needles: unlikePlain(jsonNeedles(marker)) },
  ];
}

/** Lower case of ASCII only, since the text is bytes. */
export function lower(latin1: string): string {
  return latin1.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Base64 of a text depends on how many bytes stand before it; the digits it shares with its neighbours are cut off. */
function base64Needles(bytes: Buffer): readonly string[] {
  const needles = [0, 1, 2].map((before) => {
    const digits = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return digits.slice(Math.ceil((before * 8) / 6), whole);
  });
  return [...new Set(needles.flatMap((needle) => [needle, needle.replaceAll('+', '-').replaceAll('/', '_')]))];
}

function urlNeedles(marker: string): readonly string[] {
  const usual = encodeURIComponent(marker);
  const every = Buffer.from(marker, 'utf8').toString('hex').replace(/../g, '%$&');
  return [usual, usual.replaceAll('%20', '+'), every];
}

function jsonNeedles(marker: string): readonly string[] {
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  const quoted = JSON.stringify(marker).slice(1, -1);
  return [Buffer.from(quoted, 'utf8').toString('latin1'), quoted.replace(/[^\0-\x7f]/g, escaped), marker.split('').map(escaped).join('')];
}
