import { LOOPBACK } from '../../../libs/web/http/index.js';
import { isPlaceToLookAround } from './where-to-look-around.js';

describe('invented data by one tap', () => {
  const isOffered = (reach: Partial<typeof LOOPBACK>, isProduction = false) =>
    isPlaceToLookAround({ isProduction, reach: { ...LOOPBACK, ...reach } });

  it('is for whoever tries the program on their own machine', () => {
    expect(isOffered({})).toBe(true);
    expect(isOffered({ publicUrl: 'http://localhost:8080' })).toBe(true);
  });

  it('is for nobody where others can ask, by whichever way, nor in production', () => {
    expect(isOffered({}, true)).toBe(false);
    expect(isOffered({ host: '0.0.0.0' })).toBe(false);
    expect(isOffered({ trustedHops: 1 })).toBe(false);
    expect(isOffered({ tls: { certFile: 'c', keyFile: 'k' } })).toBe(false);
    expect(isOffered({ publicUrl: 'https://peers.example.org' })).toBe(false);
  });
});
