import { createHash } from 'node:crypto';
import { generate } from 'otplib';
import { authenticatorUri, isSeed, newSeed, qrPath, stepOfCode } from './authenticator.js';
import { endOfChallenge, newChallenge } from './challenge.js';
import { hashOfPassword, isPassword, passwordTrouble } from './password.js';
import { codeTyped, newCode } from './spoken-code.js';

const now = new Date('2026-11-30T09:00:10Z');

describe('a code that is read out', () => {
  it('is the same however it is typed', () => {
    expect(codeTyped('k7qf 2m9x-tr8o')).toBe('K7QF-2M9X-TR80');
    expect(codeTyped('il10–0000–ｋ7qf')).toBe('1110-0000-K7QF');
  });

  it('has letters of its own alone, in groups', () => {
    const codes = Array.from({ length: 200 }, () => newCode(4));
    expect(codes.every((code) => codeTyped(code) === code && code.length === 19)).toBe(true);
    expect(new Set(codes).size).toBe(200);
  });

  it.each(['', 'K7QF', 'K7QF-2M9X-TR8', 'K7QF-2M9X-TRU8', 'K7QF-2M9X-TR8K-2M9X-0000', '____-2M9X-TR8K'])('is not %j', (text) => {
    expect(codeTyped(text)).toBe(null);
  });
});

describe('a password', () => {
  it.each([
    ['correct horse b', null],
    ['ünïcödé wörds hére', null],
    ['Short1!', 'short'],
    ['éééééé', 'short'],
    [`${'long enough '.repeat(20)}`, 'long'],
    ['password1234', 'guessable'],
    ['aaaaaaaaaaaaaaaa', 'guessable'],
    ['qwertyuiop1234', 'guessable'],
    ['dispatcher911', 'guessable'],
    ['Dana Reyes 2026', 'guessable'],
    ['heartlandpeer', 'guessable'],
  ])('%j is taken or not for one reason alone', async (password, trouble) => {
    expect(await passwordTrouble(password, ['Heartland Peer Support', 'Dana Reyes'])).toBe(trouble);
  });

  it('is stored as argon2id, and is the same however its letters are composed', async () => {
    const stored = await hashOfPassword('caf\u00e9 au lait, noir');
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await isPassword('cafe\u0301 au lait, noir', stored)).toBe(true);
    expect(await isPassword('cafe au lait, noir', stored)).toBe(false);
  });

  it('of nobody is never right', async () => {
    expect(await isPassword('of nobody at all', null)).toBe(false);
  });
});

describe('a code of an authenticator', () => {
  const seed = newSeed();
  const at = (seconds: number) => generate({ secret: seed, epoch: now.getTime() / 1000 + seconds });

  it('is taken once, and none from before it ever after', async () => {
    const step = await stepOfCode(seed, await at(0), { after: 0, now });
    expect(step).not.toBe(null);
    expect(await stepOfCode(seed, await at(0), { after: step!, now })).toBe(null);
    expect(await stepOfCode(seed, await at(-30), { after: step!, now })).toBe(null);
    expect(await stepOfCode(seed, await at(30), { after: step!, now })).toBe(step! + 1);
  });

  it('may be half a minute off, and no more', async () => {
    expect(await stepOfCode(seed, await at(-30), { after: 0, now })).not.toBe(null);
    expect(await stepOfCode(seed, await at(-90), { after: 0, now })).toBe(null);
    expect(await stepOfCode(seed, await at(90), { after: 0, now })).toBe(null);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５'])('is not %j', async (code) => {
    expect(await stepOfCode(seed, code, { after: 0, now })).toBe(null);
  });

  it('comes from a seed that any app reads', () => {
    expect(isSeed(seed)).toBe(true);
    expect(isSeed(seed.toLowerCase())).toBe(false);
    expect(authenticatorUri(seed, { programName: 'Peer Support', signInName: 'dana' })).toContain(`secret=${seed}`);
    const { size, path } = qrPath(authenticatorUri(seed, { programName: 'Peer Support', signInName: 'dana' }));
    expect(size).toBeGreaterThan(20);
    expect(path).toMatch(/^M0 0h1v1h-1z/);
  });
});

describe('a challenge', () => {
  const mark = (text: string) => createHash('sha256').update(text).digest('base64url');

  it('is ours for its purpose, for ten minutes', () => {
    const challenge = newChallenge(mark, 'sign-in', now);
    expect(endOfChallenge(mark, 'sign-in', challenge, now)).toEqual(new Date('2026-11-30T09:10:10Z'));
    expect(endOfChallenge(mark, 'add:1', challenge, now)).toBe(null);
    expect(endOfChallenge(mark, 'sign-in', challenge, new Date('2026-11-30T09:10:10Z'))).toBe(null);
    expect(endOfChallenge(mark, 'sign-in', challenge.replace(/^\d/, '9'), now)).toBe(null);
    expect(endOfChallenge(mark, 'sign-in', 'anything', now)).toBe(null);
  });
});
