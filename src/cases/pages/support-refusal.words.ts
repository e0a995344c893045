import type { Sent } from '../../pages/at.js';

/** What rules of support and follow-ups say, for those who read Spanish; in English the rule's own sentence is said. */
const es: Readonly<Record<string, string>> = {
  no_team: 'Ningún equipo trabaja en este caso. Invite primero a sus miembros.',
  pre_approval_refused: 'Se negó la aprobación previa, así que no se planifica nada más. Retire al equipo.',
  cisd_needs_mental_health_lead: 'Un CISD necesita líder de salud mental en el equipo confirmado. Invite a alguien y confirme primero el equipo.',
  planned_before_incident: 'No puede planificarse para antes del incidente. Revise la fecha y la hora.',
  not_planned: 'Ya se realizó o se canceló. Planifique una intervención nueva.',
  intervention_not_found: 'Este caso no tiene esa intervención. Mire la página del caso.',
  intervention_cancelled: 'Esta intervención se canceló. Planifíquela otra vez antes de registrarla como realizada.',
  already_held: 'Esta intervención se realizó. Lo que pasó no se cancela.',
  held_in_future: 'Se registra cuando ha terminado. Revise la hora y los minutos.',
  held_before_incident: 'No pudo realizarse antes del incidente. Revise las dos fechas.',
  team_not_confirmed: 'El equipo no está confirmado. Confirme quién va antes de registrar lo realizado.',
  not_on_team: 'Nombre solo a miembros del equipo confirmado. Incorpore primero a los demás.',
  nobody_attended: 'Diga cuántas personas de qué disciplina estuvieron, o cancélela: muy pocas personas.',
  discipline_twice: 'Una disciplina aparece dos veces. Nombre cada una una vez, con su número.',
  offered_in_future: 'Una derivación se registra cuando ya se ofreció. Revise la fecha y la hora.',
  referral_not_found: 'Este caso no tiene esa derivación. Mire la página del caso.',
  no_team_care_due: 'Aún no toca el cuidado del equipo: nada se ha realizado. Toca después de la primera intervención.',
  done_in_future: 'El cuidado del equipo se registra cuando ya tuvo lugar. Revise la fecha y la hora.',
  done_before_intervention: 'El cuidado del equipo viene después de la intervención. Revise la fecha y la hora.',
  follow_up_not_found: 'Este caso no tiene ese seguimiento. Mire la página del caso.',
  follow_up_settled: 'Este seguimiento ya tiene su resultado. Deshágalo o corríjalo.',
  outcome_in_future: 'Un resultado se registra después del contacto. Revise la fecha y la hora.',
  due_in_past: 'Un seguimiento vence hoy o más tarde. Revise la fecha.',
  not_your_follow_up: 'Solo su responsable, quien lidera el caso o la coordinación pueden hacer esto. Pregunte a la coordinación de turno.',
  owner_unknown: 'Esa persona no está activa en la lista. Elija a otra, o la mesa de coordinación.',
  team_care_by_itself: 'El cuidado del equipo toca por sí solo después de la primera intervención. Elija otro tipo.',
  no_outcome_yet: 'Este seguimiento aún no tiene resultado. Registre uno.',
  undo_too_late: 'El tiempo para deshacer pasó. Corrija el resultado, con el motivo.',
  not_your_outcome: 'Otra persona registró este resultado. Corríjalo, con el motivo, si está mal.',
  case_closed: 'Este caso está cerrado. Ábralo otra vez, con un motivo, si hay algo más que hacer.',
};

/** The same request, with words for what the rules of support and follow-ups refuse. */
export function sayingForSupport(at: Sent): Sent {
  return { ...at, say: (error) => (at.language === 'es' ? es[error.code] : undefined) ?? at.say(error) };
}
