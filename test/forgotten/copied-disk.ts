import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { decrypt } from '../../libs/personal-data/aes-gcm.js';
import { keyBinding, type KeyOwner } from '../../libs/personal-data/data-keys.js';
import { markerForms } from '../../libs/personal-data/marker-forms.testkit.js';
import { openBox } from '../../libs/personal-data/sealed-box.js';
import type { PlacedBox } from '../../libs/personal-data/sealed-place.js';
import { parseEnvelope } from '../../libs/personal-data/sealed-text.js';
import { scratchFolder } from '../support/scratch.js';

/** What somebody has who has copied the disk: every byte of it, the master key too. */
export interface CopiedDisk {
  /** Files in which a text stands, in any form. */
  withText(text: string): readonly string[];
  /** Files in which these bytes stand, as they are, in hex or in base64. */
  withBytes(bytes: Buffer): readonly string[];
  /** Everything in the copy that has the form of a key. */
  readonly keys: readonly Buffer[];
  /**
   * Tries to open a box with whatever lies where a row of its data key once was, in pages and in the log of PostgreSQL, and
   * every key of the copy and those given beside.
   *
   * @returns `wraps`: how many times the row was found; `plain` and `dataKey` where it succeeded
   */
  open(box: PlacedBox, owner: KeyOwner, besides?: readonly Buffer[]): Opened;
}

interface Opened {
  readonly wraps: number;
  readonly dataKey: Buffer | null;
  readonly plain: string | null;
}

/** How far behind its id the wrapped key stands in a row. */
const ROW_BYTES = 320;
/** IV, data key and tag; and the same once more around it. */
const WRAPPED_BYTES = 12 + 32 + 16;
const WRAPPED_TWICE_BYTES = 12 + WRAPPED_BYTES + 16;

/** Copies a data folder as it is, with its server running. */
export async function copiedDisk(folder: string): Promise<CopiedDisk> {
  const copy = await mkdtemp(join(scratchFolder(), 'copied-disk-'));
  try {
    await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('postmaster.pid') });
    const names = (await readdir(copy, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const files = await Promise.all(
      names.map(async ({ parentPath, name }) => ({
        name: join(parentPath, name).slice(copy.length),
        bytes: await readFile(join(parentPath, name)),
      })),
    );
    const keys = keysIn(files.map(({ bytes }) => bytes));
    const withAny = (needles: readonly Buffer[]) =>
      files.filter(({ bytes }) => needles.some((needle) => bytes.includes(needle))).map(({ name }) => name);
    return {
      keys,
      withText: (text) => {
        const forms = markerForms(text).flatMap(({ needles }) => needles.map((needle) => Buffer.from(needle, 'latin1')));
        return withAny([Buffer.from(text), ...forms]);
      },
      withBytes: (bytes) => withAny([bytes, Buffer.from(bytes.toString('hex')), Buffer.from(bytes.toString('base64').replace(/=+$/, ''))]),
      open: (box, owner, besides = []) =>
        openWith(
          files.map(({ bytes }) => bytes),
          [...keys, ...besides],
          box,
          owner,
        ),
    };
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

function keysIn(files: readonly Buffer[]): readonly Buffer[] {
  const found = new Set<string>();
  for (const bytes of files) {
    for (const [hex] of bytes.toString('latin1').matchAll(/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/g)) found.add(hex);
  }
  return [...found].map((hex) => Buffer.from(hex, 'hex'));
}

function openWith(files: readonly Buffer[], keys: readonly Buffer[], { sealed, ...place }: PlacedBox, owner: KeyOwner): Opened {
  const envelope = parseEnvelope(sealed)!;
  const bound = keyBinding({ ...owner, id: envelope.keyId });
  const rowId = Buffer.from(envelope.keyId.replaceAll('-', ''), 'hex');
  const seen = new Set<string>();
  let dataKey: Buffer | null = null;
  for (const bytes of files) {
    for (let at = bytes.indexOf(rowId); at !== -1; at = bytes.indexOf(rowId, at + 1)) {
      for (let start = at; start < at + ROW_BYTES; start++) {
        const whole = bytes.subarray(start, start + WRAPPED_TWICE_BYTES);
        for (const wrapped of [whole, whole.subarray(0, WRAPPED_BYTES)]) {
          for (const master of keys) {
            const inner = decrypt(master, wrapped, bound);
            if (inner === null || seen.has(inner.toString('hex'))) continue;
            seen.add(inner.toString('hex'));
            for (const key of [inner, ...keys.map((wrapping) => decrypt(wrapping, inner, bound))]) {
              if (key?.length === 32 && openBox(key, envelope, place) !== null) dataKey = key;
            }
          }
        }
      }
    }
  }
  return { wraps: seen.size, dataKey, plain: dataKey && openBox(dataKey, envelope, place) };
}
