import { refuse } from '../../../libs/event-sourcing/index.js';
import type { Said } from '../../commands/index.js';
import { keptName } from '../../vocabulary/index.js';
import type { PersonEvent, PersonState } from '../domain/index.js';
import type { AddFirstPrivacyOfficer } from './add-first-privacy-officer.command.js';
import type { BeforeFirstOfficer } from './privacy-officers-known.js';

/**
 * Adds the first privacy officer, another person than the first administrator: the two grant all other roles together. Decided on a stream
 * of its own, so that of two who try at once one is refused.
 *
 * @throws Refusal `privacy_officer_exists`, `name_known`, `name_missing`, `name_too_long`
 */
export function addFirstPrivacyOfficer(
  { name: said, officers, known }: Said<AddFirstPrivacyOfficer> & BeforeFirstOfficer,
  state: PersonState,
): readonly PersonEvent[] {
  if (state !== null || officers.length > 0)
    refuse('privacy_officer_exists', {
      en: 'There is a privacy officer already. Further ones are proposed by an administrator, and approved by a privacy officer.',
      es: 'Ya hay alguien de privacidad. Los demás los propone la administración y los aprueba la oficina de privacidad.',
    });
  const name = keptName(said);
  if (known !== null)
    refuse('name_known', {
      en: `There is already somebody called ${known}. Privacy officer and administrator are two people. Where somebody on the roster is to be it, let them in as privacy officer instead.`,
      es: `Ya hay alguien que se llama ${known}. Privacidad y administración son dos personas. Si ha de serlo alguien de la lista, déjele entrar como privacidad.`,
    });
  return [
    { type: 'PersonAdded', data: { name } },
    { type: 'RoleGranted', data: { role: 'privacy_officer' } },
  ];
}
