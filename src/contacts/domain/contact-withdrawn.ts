import { refuse } from '../../../libs/event-sourcing/index.js';
import type { IndividualContact } from './individual-contact.js';

/** What was withdrawn has nothing left to correct. @throws Refusal `contact_withdrawn` */
export function checkNotWithdrawn({ withdrawnBecause }: IndividualContact): void {
  if (withdrawnBecause !== null)
    refuse('contact_withdrawn', {
      en: 'This contact was withdrawn. Log it anew, if it took place after all.',
      es: 'Este contacto fue retirado. Regístrelo de nuevo, si al final tuvo lugar.',
    });
}
