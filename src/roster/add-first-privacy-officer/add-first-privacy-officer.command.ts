import { Decision, Line } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { addFirstPrivacyOfficer } from './add-first-privacy-officer.decision.js';
import { firstOfficerId } from './first-officer-id.js';
import { PrivacyOfficersKnown } from './privacy-officers-known.js';

/** The first privacy officer, without whom nobody could be granted a role. */
export class AddFirstPrivacyOfficer extends PersonCommand({
  route: 'first-privacy-officer',
  right: 'add_first_person',
  creates: (_, namespace) => firstOfficerId(namespace),
}) {
  @Line(120, { en: 'What name do they go by?', es: '¿Por qué nombre se le conoce?' }) readonly name: string;
}

export class AddFirstPrivacyOfficerHandler extends Decision(AddFirstPrivacyOfficer, addFirstPrivacyOfficer, {
  from: PrivacyOfficersKnown,
  find: (known, asked) => known.facts(asked),
}) {}
