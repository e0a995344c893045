import type { Language } from '../../../libs/web/views/index.js';
import type { Sent } from '../../pages/at.js';

/** A race that was lost: the rule's own sentence does not tell a person at a form what happened. */
const lost: Readonly<Record<string, string>> = {
  stale_revision: 'The team was changed while you looked. What you see now is how it stands. Look at it, then send this again if it is still right.',
  already_deployed: 'Another case took this member while you looked. Choose somebody else.',
  not_invited: 'This invitation no longer stands: it was withdrawn while you looked. Ask the coordinator on duty.',
  team_confirmed: 'The team was confirmed in the meantime, so an answer no longer changes it. Ask the coordinator or the lead.',
};

const es: Readonly<Record<string, string>> = {
  stale_revision: 'El equipo cambió mientras usted miraba. Lo que ve ahora es como está. Mírelo y envíe otra vez si todavía es lo correcto.',
  already_deployed: 'Otro caso tomó a este miembro mientras usted miraba. Elija a otra persona.',
  not_invited: 'Esta invitación ya no vale: se retiró mientras usted miraba. Pregunte a la coordinación de turno.',
  team_confirmed: 'El equipo se confirmó entretanto, y una respuesta ya no lo cambia. Hable con la coordinación o con quien lidera.',
  own_agency: 'Este miembro trabaja para la agencia que pidió ayuda. Elija a otra persona, o pida a una persona aprobadora que lo permita.',
  witness_or_party: 'Este miembro presenció el incidente o fue parte de él. Elija a otra persona, o pida a una persona aprobadora que lo permita.',
  supervisory_relation: 'Este miembro supervisa a personas atendidas. Elija a otra persona, o pida a una persona aprobadora que lo permita.',
  lead_must_agree: 'Quien lidera debe estar de acuerdo primero. Registre su sí, o elija a otra persona.',
  inactive: 'Este miembro ya no está activo. Elija a otra persona.',
  not_available: 'Este miembro ha dicho que no está disponible. Elija a otra persona.',
  untrained: 'Este miembro tiene menos horas de formación de las que pide la política. Elija a otra persona.',
  credential_expired: 'Este miembro no tiene credenciales válidas hoy. Elija a otra persona.',
  cool_down: 'Este miembro está en descanso tras la última intervención. Elija a otra persona.',
  role_not_held: 'Este miembro no tiene esa función. Elija otra función, u otro miembro.',
  agency_missing: 'No se sabe qué agencia pidió ayuda. Añádala primero a la solicitud.',
  pre_approval_needed: 'Esta agencia está fuera de la región y sin acuerdo vigente. Pida primero la aprobación previa.',
  no_deployment: 'No se está formando ningún equipo para este caso. Invite primero a un miembro.',
  nobody_accepted: 'Nadie ha aceptado todavía. Registre primero las respuestas.',
  lead_missing: 'No hay quien lidere. Nombre a alguien que haya aceptado.',
  lead_not_accepted: 'Quien lidera debe haber aceptado. Registre primero su respuesta, o elija a otra persona.',
  lead_decides: 'Esto lo decide quien lidera este caso, o la coordinación antes de nombrarlo. Pregúnteles.',
  not_for_oneself: 'Nadie decide por sí mismo. Pregunte a la coordinación de turno.',
  no_agreement_needed: 'Nada de este miembro necesita el sí de quien lidera. Invítelo.',
  no_conflict: 'No se conoce de este miembro ningún conflicto que se pueda permitir. Invítelo.',
  reason_missing: 'Diga por qué la respuesta es no, con uno de los motivos.',
  reason_only_with_decline: 'Un motivo va con un no. Déjelo vacío.',
  answered_before_invited: 'La respuesta no pudo llegar antes que la invitación. Corrija la hora.',
  answered_in_the_future: 'La respuesta no puede estar en el futuro. Corrija la hora.',
  not_on_team: 'Este miembro no está en el equipo ni invitado.',
  last_of_team: 'No hay nadie más en el equipo. Reemplace a este miembro, o retire a todo el equipo.',
  replacement_not_accepted: 'Quien reemplaza debe estar invitado y aceptar primero.',
  cisd_needs_mental_health_lead: 'Hay un CISD planificado que necesita líder de salud mental. Reemplácelo por otro, o cancélelo primero.',
  member_not_found: 'No existe ese miembro. Búsquelo en la lista de miembros.',
  contact_not_for_you: 'Este contacto es para quienes trabajan en el caso. Pregunte a la coordinación de turno.',
  own_conflict_only: 'Un conflicto lo declara el miembro invitado, o la coordinación por él.',
};

/** The same request, with the words that belong to a team for what is refused. */
export function sayingForTeams(at: Sent): Sent {
  return { ...at, say: (error) => wordsOf(error.code, at.language) ?? at.say(error) };
}

function wordsOf(code: string, language: Language): string | undefined {
  return language === 'en' ? lost[code] : es[code];
}
