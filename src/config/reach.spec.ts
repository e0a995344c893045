import { reachOf, type ReachSettings } from './reach.js';

const of = (set: Partial<ReachSettings>, isProduction = false) => reachOf({ TRUST_PROXY: 0, ...set }, isProduction);
const TLS = { TLS_CERT_FILE: '/etc/tls/cert.pem', TLS_KEY_FILE: '/etc/tls/key.pem' };
const PUBLIC = { PUBLIC_URL: 'https://peers.example.org' };

describe('from where the service can be reached', () => {
  it('is this machine alone, where nothing is said', () => {
    expect(of({})).toEqual({ host: null, publicUrl: null, tls: null, trustedHops: 0 });
    expect(of({ HOST: '127.0.0.1' })).toEqual(of({ HOST: 'localhost' }));
  });

  it('is a network, with TLS of its own or of a proxy', () => {
    const tls = { certFile: '/etc/tls/cert.pem', keyFile: '/etc/tls/key.pem' };
    const publicUrl = 'https://peers.example.org';
    expect(of({ HOST: '0.0.0.0', ...PUBLIC, ...TLS }, true)).toEqual({ host: '0.0.0.0', publicUrl, tls, trustedHops: 0 });
    expect(of({ HOST: '10.0.0.7', PUBLIC_URL: 'https://peers.example.org/', TRUST_PROXY: 1 }, true)).toEqual({
      host: '10.0.0.7',
      publicUrl,
      tls: null,
      trustedHops: 1,
    });
    expect(of({ ...PUBLIC, TRUST_PROXY: 2 }, true)).toMatchObject({ host: null, trustedHops: 2 });
  });

  it.each<[string, Partial<ReachSettings>, RegExp, boolean?]>([
    ['plain http beyond this machine', { HOST: '0.0.0.0' }, /^HOST would open .* over plain http/],
    ['plain http beyond this machine, whatever it is called', { HOST: '0.0.0.0', ...PUBLIC }, /^HOST would open/],
    ['a network without a name for it', { HOST: '0.0.0.0', ...TLS }, /^PUBLIC_URL is not set/],
    ['a proxy in front of no name', { TRUST_PROXY: 1 }, /^PUBLIC_URL is not set/],
    ['https that nobody ends', PUBLIC, /^PUBLIC_URL says https, and nothing here ends TLS/],
    ['plain http under a public name', { PUBLIC_URL: 'http://peers.example.org' }, /^PUBLIC_URL must begin with https/],
    ['TLS under a plain name', { PUBLIC_URL: 'http://localhost:3000', ...TLS }, /^PUBLIC_URL must begin with https/],
    ['a certificate without its key', { TLS_CERT_FILE: '/c.pem' }, /belong together/],
    ['a path in the public address', { PUBLIC_URL: 'https://peers.example.org/app' }, /^PUBLIC_URL is wrong/],
    ['a user in the public address', { PUBLIC_URL: 'https://a:b@peers.example.org' }, /^PUBLIC_URL is wrong/],
    ['a name to listen at', { HOST: 'peers.example.org', ...PUBLIC, ...TLS }, /^HOST is no address/],
    ['production without a public address', {}, /^NODE_ENV is production: set PUBLIC_URL/, true],
    ['production over plain http', { PUBLIC_URL: 'http://localhost:3000' }, /^NODE_ENV is production: set PUBLIC_URL/, true],
  ])('is refused as %s, in one sentence', (_what, set, sentence, isProduction = false) => {
    const said = of(set, isProduction);
    expect(said).toHaveLength(1);
    expect((said as readonly string[])[0]).toMatch(sentence);
  });
});
