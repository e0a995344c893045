import { generate as bitmapOf } from 'lean-qr';
import { generateSecret, generateURI, verify } from 'otplib';

/** Seconds by which a telephone's clock may be off: one step before and one after. */
const TOLERANCE = 30;

/** A new seed of an authenticator app (RFC 6238: SHA-1, six digits, 30 seconds, which every app understands). Base 32, 160 bits. */
export function newSeed(): string {
  return generateSecret();
}

/** Whether a text can be a seed of ours: it comes back in a form, and may be anything. */
export function isSeed(text: string): boolean {
  return /^[A-Z2-7]{32}$/.test(text);
}

/**
 * The step of time to which a code belongs.
 *
 * @param after the step of the last code that was taken: neither it nor an earlier one is taken again
 * @returns null where the code is wrong, used or malformed
 */
export async function stepOfCode(
  seed: string,
  code: string,
  { after, now }: { readonly after: number; readonly now: Date },
): Promise<number | null> {
  const token = code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const epoch = Math.floor(now.getTime() / 1000);
  const steps = after > 0 ? { afterTimeStep: after } : {};
  const found = await verify({ secret: seed, token, epoch, epochTolerance: TOLERANCE, ...steps });
  return found.valid && 'timeStep' in found ? found.timeStep : null;
}

/** What an authenticator app reads from a picture. */
export function authenticatorUri(
  seed: string,
  { programName, signInName }: { readonly programName: string; readonly signInName: string },
): string {
  return generateURI({ issuer: programName, label: signInName, secret: seed });
}

/** A QR code as the path of an SVG, a unit a module, without its quiet zone. */
export function qrPath(text: string): { readonly size: number; readonly path: string } {
  const bitmap = bitmapOf(text);
  let path = '';
  for (let y = 0; y < bitmap.size; y += 1) {
    for (let x = 0; x < bitmap.size; x += 1) if (bitmap.get(x, y)) path += `M${x} ${y}h1v1h-1z`;
  }
  return { size: bitmap.size, path };
}
