import { VaultFault } from './vault-database.js';

/** A box that stands where it was not sealed for, or was changed: never opened. */
export function misplacedBox(): VaultFault {
  return new VaultFault(
    'A sealed box does not belong to the subject, purpose and field it was found at, or was changed. Nothing was opened; look for who moved it.',
    'misplaced_box',
  );
}
