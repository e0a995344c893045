import { Decision, Endpoint } from '../../commands/index.js';
import { PersonCommand } from '../person-streams.js';
import { reactivatePerson } from './reactivate-person.decision.js';

/** A person is back. */
export class ReactivatePerson extends PersonCommand({
  route: 'reactivate',
  right: 'keep_roster',
  dangerous: true,
  words: {
    title: { en: 'Reactivate them', es: 'Volver a activarla' },
    hint: {
      en: 'They have the roles and the memberships that they had. What went to others stays with these.',
      es: 'Tiene los roles y equipos que tenía. Lo que pasó a otras personas sigue siendo suyo.',
    },
    send: { en: 'Reactivate', es: 'Activar' },
    done: { en: 'They are active again.', es: 'Vuelve a estar activa.' },
  },
}) {}

export class ReactivatePersonApi extends Endpoint(ReactivatePerson) {}
export class ReactivatePersonHandler extends Decision(ReactivatePerson, reactivatePerson) {}
