import { isForgotten, Vault, type SealedText } from '../../libs/personal-data/index.js';
import type { TypedBoxes, TypedPlace } from '../../libs/web/forms/index.js';

/** For what the vault opens what a person typed themselves. */
export const TYPED_PURPOSE = 'own_typing';

const SUBJECT = 'typed_forms';

/**
 * Seals what was typed as contacts are sealed, under a key a day, which is destroyed when all that it sealed is over (docs/decisions/0029).
 */
export function typedBoxesIn(vault: Vault, mark: (text: string) => string): TypedBoxes {
  return {
    mark,
    seal: (place, text) => vault.seal(placeOf(place), text),
    open: async (place, box, requestId) => {
      const { personId, address } = place;
      const access = { viewer: personId, role: 'own', action: 'come_back_to_form', purpose: TYPED_PURPOSE, object: `form-${address}` };
      const opened = await vault.open(box as SealedText, { ...access, ...placeOf(place), requestId });
      return isForgotten(opened) ? null : opened;
    },
    forget: async (before) => {
      const over = (await vault.keptFor(SUBJECT)).filter((day) => day < `day-${before}`);
      for (const day of over) await vault.shred(SUBJECT, day, new Date(`${before}T00:00:00Z`).toISOString());
    },
  };
}

function placeOf({ personId, address, day }: TypedPlace) {
  return { subject: SUBJECT, keptFor: `day-${day}`, field: `${personId}:${address}` };
}
