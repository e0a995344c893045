import { ENTRY_COLUMNS, entryValues, type Access, type AccessOutcome } from './access-log.js';
import type { KeyRow } from './data-keys.js';
import { misplacedBox } from './misplaced-box.js';
import type { PlacedBox, SealedPlace } from './sealed-place.js';
import { parseEnvelope, type Envelope } from './sealed-text.js';
import { VaultFault, type VaultDatabase } from './vault-database.js';

/** A box with the key that opens it, or the time its key was destroyed. */
export interface OpenableBox {
  readonly place: SealedPlace;
  readonly envelope: Envelope;
  readonly key: KeyRow;
  readonly destroyedAt: Date | null;
}

interface Found extends KeyRow {
  readonly destroyedAt: Date | null;
  readonly outcome: AccessOutcome;
  readonly missing: boolean;
}

// One statement is one transaction: the keys come back only where the entry was written and committed. A key that is
// missing or someone else's makes the entry `denied`, and then no key comes back at all.
const READ_KEYS_WITH_ENTRY = `
  WITH wanted AS (
    SELECT * FROM unnest($10::uuid[], $11::text[], $12::text[]) WITH ORDINALITY AS w (key_id, subject, kept_for, place)
  ), found AS (
    SELECT wanted.place, keys.*, keys.subject = wanted.subject AND keys.kept_for = wanted.kept_for AS at_home
      FROM wanted LEFT JOIN vault.keys ON keys.id = wanted.key_id
  ), entry AS (
    INSERT INTO vault.access_log (${ENTRY_COLUMNS}, outcome)
    SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9,
           CASE WHEN bool_or(at_home IS NOT TRUE) THEN 'denied'
                WHEN bool_or(destroyed_at IS NULL) THEN 'allowed'
                ELSE 'empty' END
      FROM found
    RETURNING outcome
  )
  SELECT found.id, found.subject, found.kept_for AS "keptFor", found.wrapper_key_id AS "wrapperKeyId",
         found.destroyed_at AS "destroyedAt", found.id IS NULL AS missing, entry.outcome,
         CASE WHEN entry.outcome = 'allowed' THEN found.wrapped END AS wrapped
    FROM found CROSS JOIN entry ORDER BY found.place`;

/**
 * Reads the keys of boxes and writes the access entry, both or neither.
 *
 * @throws VaultFault when a text is no sealed box (nothing is written then), a key is missing, or a box is misplaced
 */
export async function readKeysWithEntry(
  database: VaultDatabase,
  boxes: readonly PlacedBox[],
  access: Access,
  at: Date,
): Promise<readonly OpenableBox[]> {
  const envelopes = boxes.map((box) => requireEnvelope(box.sealed));
  const rows = await database.query<Found>('write the access entry and read the key', READ_KEYS_WITH_ENTRY, [
    ...entryValues(
      access,
      boxes.map((box) => box.field),
      at,
      boxes.length,
    ),
    envelopes.map((envelope) => envelope.keyId),
    boxes.map((box) => box.subject),
    boxes.map((box) => box.keptFor),
  ]);
  if (rows.some((row) => row.missing)) {
    throw new VaultFault('The key of a sealed box is not in the vault. Restore the backup of the keys.', 'key_missing');
  }
  if (rows.some((row) => row.outcome === 'denied')) throw misplacedBox();
  return rows.map((key, index) => ({
    place: boxes[index]!,
    envelope: envelopes[index]!,
    key,
    destroyedAt: key.destroyedAt,
  }));
}

function requireEnvelope(sealed: string): Envelope {
  const envelope = parseEnvelope(sealed);
  if (envelope) return envelope;
  throw new VaultFault('What was to be opened is not a sealed box of a kind this release knows.', 'not_sealed');
}
