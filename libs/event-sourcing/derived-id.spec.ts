import { derivedId } from './derived-id.js';

const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('a derived id', () => {
  it('is a UUID of version 5: the example of RFC 9562, A.4', () => {
    expect(derivedId(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('is the same for the same name, and another under another name or namespace', () => {
    const id = derivedId(DNS, 'case/1');
    expect(derivedId(DNS, 'case/1')).toBe(id);
    expect(derivedId(DNS, 'case/2')).not.toBe(id);
    expect(derivedId(id, 'case/1')).not.toBe(id);
  });

  it('takes names in any letters, and a namespace in large ones', () => {
    expect(derivedId(DNS.toUpperCase(), 'žluťoučký')).toBe(derivedId(DNS, 'žluťoučký'));
    expect(derivedId(DNS, 'žluťoučký')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
