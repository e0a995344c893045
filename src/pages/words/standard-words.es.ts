import type { StandardWords } from './standard-words.js';

const cancelReason = {
  no_longer_wanted: 'Ya no se desea', too_few_people: 'Muy pocas personas', safety: 'Seguridad', replaced_by_other: 'Reemplazado por otro',
};

/** The standard values in Spanish. */
export const standardWordsEs = {
  channel: {
    peer_support_line: 'Línea de apoyo entre compañeros', dispatch_centre: 'Centro de despacho', coordinator_direct: 'Coordinación, directamente',
    member_direct: 'Integrante del equipo, directamente', supervisor: 'Supervisión', incident_commander: 'Comandante del incidente',
    automatic_protocol: 'Protocolo automático', other_team: 'Otro equipo', web_form: 'Formulario web',
  },
  beginner: { self: 'La propia persona', peer: 'Un compañero o compañera', supervisor: 'Supervisión', family: 'La familia', protocol: 'Un protocolo' },
  urgency: { now: 'Ahora', today: 'Hoy', this_week: 'Esta semana', unknown: 'Aún no se sabe' },
  incidentType: {
    line_of_duty_death: 'Muerte en acto de servicio', line_of_duty_injury: 'Lesión en acto de servicio', coworker_suicide: 'Suicidio de un compañero',
    coworker_suicide_attempt: 'Intento de suicidio de un compañero', coworker_death_other: 'Otra muerte de un compañero',
    officer_involved_shooting: 'Tiroteo con participación policial', use_of_deadly_force: 'Uso de fuerza letal', suicide: 'Suicidio',
    death_other: 'Otra muerte', child_death_or_injury: 'Muerte o lesión de un menor', multiple_fatality: 'Varias muertes',
    mass_casualty: 'Víctimas en masa', fatal_crash: 'Choque mortal', victim_known_to_responder: 'Víctima conocida por quien respondió',
    prolonged_or_failed_rescue: 'Rescate prolongado o fallido', threat_to_responder_safety: 'Amenaza a quienes responden',
    officer_down_radio_traffic: 'Tráfico de radio: oficial caído', caller_death_on_line: 'Muerte de quien llamaba, en la línea',
    violence_with_injury_or_death: 'Violencia con lesiones o muerte', natural_disaster: 'Desastre natural',
    human_caused_disaster: 'Desastre causado por personas', act_of_terrorism: 'Acto de terrorismo', excessive_media: 'Atención excesiva de los medios',
    cumulative_stress: 'Estrés acumulado', personal_crisis: 'Crisis personal', other: 'Otra cosa',
  },
  interventionKind: {
    pre_incident_education: 'Educación previa a incidentes', stress_reduction_training: 'Capacitación para reducir el estrés',
    resiliency_training: 'Capacitación en resiliencia', on_scene_support: 'Apoyo en el lugar', demobilization: 'Desmovilización',
    crisis_management_briefing: 'Sesión informativa de crisis', defusing: 'Desactivación (defusing)', cisd: 'Debriefing (CISD)', one_on_one: 'Individual',
    family_support: 'Apoyo a la familia', organizational_consultation: 'Consulta para la organización',
    pastoral_crisis_intervention: 'Intervención pastoral en crisis', follow_up_debriefing: 'Debriefing de seguimiento',
    psychological_first_aid: 'Primeros auxilios psicológicos', therapy_dog_visit: 'Visita con perro de terapia', lodd_support: 'Apoyo por muerte en servicio',
  },
  mode: { in_person: 'En persona', telephone: 'Por teléfono', video: 'Por video' },
  discipline: {
    call_taker: 'Operador de llamadas', dispatcher: 'Despacho', psap_supervisor: 'Supervisión del centro 911', command_staff: 'Mando',
    law_enforcement: 'Policía', fire: 'Bomberos', ems: 'Emergencias médicas', corrections: 'Prisiones', hospital: 'Hospital', coroner: 'Forense',
    civilian_staff: 'Personal civil', chaplain: 'Capellanía', family: 'Familia', retiree: 'Personas jubiladas',
  },
  teamRole: {
    team_lead: 'Líder del equipo', peer: 'Compañero', mental_health_lead: 'Líder de salud mental', clinical_director: 'Dirección clínica',
    chaplain: 'Capellán', family_liaison: 'Enlace con la familia', dog_handler: 'Guía de perro', trainee: 'En formación',
  },
  program: { telecommunicator_911: 'Equipo de telecomunicaciones 911', commander: 'Equipo de mandos' },
  personRole: {
    coordinator: 'Coordinación', team_lead: 'Líder del equipo', peer_member: 'Integrante', approver: 'Aprobación',
    program_leadership: 'Dirección del programa', privacy_officer: 'Privacidad', administrator: 'Administración',
  },
  triageOutcome: {
    group_intervention: 'Intervención grupal', individual_only: 'Solo apoyo individual', information_only: 'Solo información',
    watch_and_recontact: 'Observar y volver a contactar', none_indicated: 'Ninguna indicada', urgent_clinical: 'Necesidad clínica urgente',
  },
  offerAnswer: { offered: 'Ofrecido', declined: 'Rechazado', not_applicable: 'No corresponde' },
  callBackOutcome: { reached: 'Contactado', no_answer: 'Sin respuesta', message_left: 'Se dejó mensaje' },
  requestDeclineReason: {
    invalid: 'Solicitud no válida', duplicate: 'Duplicada', not_eligible: 'No cumple los requisitos',
    out_of_region_not_approved: 'Fuera de la región, sin aprobación', public_or_victims_out_of_scope: 'Para el público o víctimas: fuera de alcance',
    investigation_or_critique_sought: 'Se buscaba una investigación o crítica', better_served_by_other_team: 'Otro equipo puede servir mejor',
    clinical_need_direct_referral: 'Necesidad clínica, referida directamente', no_capacity_mutual_aid_sought: 'Sin capacidad, se pidió ayuda mutua',
    withdrawn: 'Retirada',
  },
  memberDeclineReason: {
    not_available: 'No disponible', no_answer: 'Sin respuesta', no_longer_active: 'Ya no está activo', already_deployed: 'Ya desplegado',
    own_agency: 'Su propia agencia', witness_or_party: 'Testigo o parte', supervisory_relation: 'Supervisa o es supervisado',
    close_relationship: 'Relación cercana', cool_down: 'En descanso', credential_expired: 'Credencial vencida', other: 'Otro motivo',
  },
  conflictKind: {
    witness_or_party: 'Testigo o parte', supervisory_relation: 'Supervisa o es supervisado', close_relationship: 'Relación cercana',
  },
  overrideReason: {
    no_one_else_available: 'No hay nadie más disponible', specific_skill_needed: 'Se necesita una habilidad específica',
    asked_for_by_people_served: 'Lo pidieron las personas atendidas', relation_too_distant: 'La relación es demasiado lejana',
  },
  deviationReason: {
    asked_for_by_people_served: 'Lo pidieron las personas atendidas', operational_demand: 'Exigencia operativa', travel: 'Viaje',
    clinical_advice: 'Consejo clínico', not_reached: 'No se logró contacto',
  },
  cancelReason,
  standDownReason: { work_done: 'El trabajo está hecho', ...cancelReason },
  followUpKind: {
    agency_check_back: 'Volver a hablar con la agencia', individual_check_in: 'Contacto individual', closing_check: 'Revisión de cierre',
    family_liaison_contact: 'Contacto con la familia', post_action_support: 'Cuidado del propio equipo',
  },
  followUpOutcome: {
    reached_ok: 'Contactado, está bien', reached_wants_more: 'Contactado, quiere más apoyo', reached_referred: 'Contactado, referido',
    no_answer: 'Sin respuesta', declined: 'Rechazado', unreachable: 'No se puede contactar', not_needed: 'No hace falta',
  },
  referralKind: {
    eap: 'Asistencia al empleado', licensed_mhp: 'Profesional de salud mental con licencia', specialised_clinician: 'Clínico especializado',
    chaplain: 'Capellanía', crisis_line_988: 'Línea de crisis 988', medical: 'Médica', substance_use: 'Consumo de sustancias',
    inpatient_retreat: 'Internación o retiro', family_counselling: 'Consejería familiar', grief_group: 'Grupo de duelo',
    legal_financial: 'Legal o financiera', commander_peer_team: 'Equipo de mandos', other_team: 'Otro equipo',
  },
  resourceCode: {
    stress_reactions_sheet: 'Hoja: reacciones al estrés', sleep_sheet: 'Hoja: el sueño', family_guide: 'Guía para familias',
    coping_card: 'Tarjeta: afrontamiento', crisis_line_card: 'Tarjeta: línea de crisis', eap_card: 'Tarjeta: asistencia al empleado',
    audio_resource: 'Audio', video_resource: 'Video', news_resource: 'Noticias', resiliency_tool: 'Herramienta de resiliencia',
  },
  reopenReason: { new_need: 'Una nueva necesidad', follow_up_missed: 'Faltó un seguimiento', closed_in_error: 'Cerrado por error' },
  correctionReason: { mistyped: 'Error al escribir', learned_later: 'Se supo después' },
  closeReason: {
    completed: 'Terminado', declined_by_recipients: 'Rechazado por las personas interesadas', handed_to_professional: 'Entregado a un profesional',
    transferred_to_other_team: 'Transferido a otro equipo', unreachable: 'No se puede contactar', withdrawn: 'Retirado',
    duplicate: 'Duplicado', opened_in_error: 'Abierto por error',
  },
  stage: {
    requested: 'Solicitado', triaged: 'Evaluado', awaiting_approval: 'Espera aprobación', deploying: 'Formando el equipo',
    deployed: 'Equipo desplegado', supporting: 'Dando apoyo', following_up: 'En seguimiento', closed: 'Cerrado', declined: 'Rechazado',
    withdrawn: 'Retirado', merged: 'Unido a otro',
  },
  openingPurpose: {
    arrange_response: 'Para organizar la respuesta', follow_up: 'Para dar seguimiento', console_roster: 'Para la lista de consolas',
    roster_upkeep: 'Para mantener la lista', person_asked: 'Lo pidió la persona', privacy_review: 'Revisión de privacidad',
  },
} as const satisfies StandardWords;
