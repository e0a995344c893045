import { endInTime } from './end-in-time.js';

const never = new Promise<void>(() => undefined);

describe('an orderly end', () => {
  it('is waited for', async () => {
    expect(await endInTime(Promise.resolve(), 60_000, never)).toBe(true);
  });

  it('is not waited for longer than its time', async () => {
    expect(await endInTime(never, 5, never)).toBe(false);
  });

  it('is not waited for by whoever asks a second time', async () => {
    expect(await endInTime(never, 60_000, Promise.resolve())).toBe(false);
  });

  it('says what went wrong with it', async () => {
    await expect(endInTime(Promise.reject(new Error('the disk is full')), 60_000, never)).rejects.toThrow('the disk is full');
  });
});
