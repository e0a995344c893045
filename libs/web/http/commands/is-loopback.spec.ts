import { isLoopback } from './is-loopback.js';

describe('a connection of this machine', () => {
  it('is known by the address of its other end', () => {
    expect(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'].map(isLoopback)).toEqual([true, true, true, true]);
  });

  it('is no other, whatever an address looks like', () => {
    const others = [
      undefined,
      '',
      '10.0.0.1',
      '192.168.1.4',
      '::ffff:10.0.0.1',
      '2001:db8::1',
      '127.0.0.1.evil.example',
      '::127.0.0.1',
      '1127.0.0.1',
    ];
    expect(others.map(isLoopback)).toEqual(others.map(() => false));
  });
});
