import { authenticatorLink, link, telephoneLink } from './link.js';

describe('the way from data to an address', () => {
  it('leads to our own pages, with a query', () => {
    expect(link('/cases/24-0071', { show: 'open & late', from: null, page: 2 })).toBe('/cases/24-0071?show=open+%26+late&page=2');
    expect(link('/cases?show=open', { page: 2 })).toBe('/cases?show=open&page=2');
    expect(link('#field-1')).toBe('#field-1');
    expect(link('/')).toBe('/');
  });

  it.each([
    'javascript:alert(1)',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'https://elsewhere.example',
    'cases',
    '',
    '/a b',
    '/a"b',
    '/<script>',
    '/a\n',
    '#a"b',
  ])('refuses %j, and does not repeat it', (address) => {
    expect(() => link(address)).toThrow(/^this is no path of our own$/);
  });

  it('dials a number as people write it, and nothing else', () => {
    expect(telephoneLink('+1 (316) 555-0100')).toBe('tel:+13165550100');
    expect(() => telephoneLink('call me')).toThrow();
  });
});

describe('a link to an authenticator app', () => {
  it('leads there and nowhere else', () => {
    const uri = 'otpauth://totp/Peer%20Support:dana%40example.org?secret=ABC&issuer=Peer%20Support';
    expect(authenticatorLink(uri)).toBe(uri);
    for (const other of ['https://example.org', 'javascript:alert(1)', 'otpauth://hotp/a?secret=A', 'otpauth://totp/a?b=<c>']) {
      expect(() => authenticatorLink(other)).toThrow('no address of an authenticator app');
    }
  });
});
