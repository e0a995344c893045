import type { Language } from '../../../libs/web/views/index.js';
import type { Sent } from '../../pages/at.js';

/** A race that was lost: the rule's own sentence does not tell a person at a form what happened. */
const lost: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: {
    stale_revision:
      'The team was changed while you looked. What you see now is how it stands. Look at it, then send this again if it is still right.',
    already_deployed: 'Another case took this member while you looked. Choose somebody else.',
    not_invited: 'This invitation no longer stands: it was withdrawn while you looked. Ask the coordinator on duty.',
    team_confirmed: 'The team was confirmed in the meantime, so an answer no longer changes it. Ask the coordinator or the lead.',
  },
  es: {
    stale_revision:
      'El equipo cambió mientras usted miraba. Lo que ve ahora es como está. Mírelo y envíe otra vez si todavía es lo correcto.',
    already_deployed: 'Otro caso tomó a este miembro mientras usted miraba. Elija a otra persona.',
    not_invited: 'Esta invitación ya no vale: se retiró mientras usted miraba. Pregunte a la coordinación de turno.',
    team_confirmed: 'El equipo se confirmó entretanto, y una respuesta ya no lo cambia. Hable con la coordinación o con quien lidera.',
  },
};

/** The same request, with the words for races over a team that were lost. */
export function sayingForTeams(at: Sent): Sent {
  return { ...at, say: (error) => lost[at.language][error.code] ?? at.say(error) };
}
