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
  return [
    ...encodings.flatMap(({ name, bytes }) => [
      { form: `plain${name}`, ignoringCase: true, needles: [lower(bytes.toString('latin1'))] },
      { form: `hex${name}`, ignoringCase: true, needles: [bytes.toString('hex')] },
      { form: `base64${name}`, ignoringCase: false, needles: base64Needles(bytes) },
    ]),
    { form: 'url', ignoringCase: true, needles: urlNeedles(marker) },
    { form: 'json', ignoringCase: true, needles: jsonNeedles(marker) },
  ];
}

/** Lower case of ASCII only, since the text is bytes. */
export function lower(latin1: string): string {
  return latin1.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}

/** Base64 of a text depends on how many bytes stand before it; the digits it shares with its neighbours are cut off. */
function base64Needles(bytes: Buffer): readonly string[] {
  const needles = [0, 1, 2].map((before) => {
    const digits = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return digits.slice(Math.ceil((before * 8) / 6), whole);
  });
  return [...new Set(needles.flatMap((needle) => [needle, needle.replaceAll('+', '-').replaceAll('/', '_')]))];
}

function urlNeedles(marker: string): readonly string[] {
  const usual = encodeURIComponent(marker);
  const every = Buffer.from(marker, 'utf8').toString('hex').replace(/../g, '%$&');
  return [...new Set([usual, usual.replaceAll('%20', '+'), every].map(lower))];
}

function jsonNeedles(marker: string): readonly string[] {
  const units = marker.split('').map((unit) => unit.charCodeAt(0));
  const escaped = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  const onlyForeign = units.map((code) => (code < 128 ? String.fromCharCode(code) : escaped(code))).join('');
  const quoted = Buffer.from(JSON.stringify(marker).slice(1, -1), 'utf8').toString('latin1');
  return [...new Set([units.map(escaped).join(''), onlyForeign, quoted].map(lower))];
}
