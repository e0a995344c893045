import type { Sentences } from '../../../libs/event-sourcing/index.js';

/** A word of the program, with what it means. */
interface Term {
  readonly term: Sentences;
  readonly means: Sentences;
}

const term = (en: string, es: string, means: Sentences): Term => ({ term: { en, es }, means });

/** The words of docs/domain.md that pages use, in no order of their own: the page sorts them by its language. */
export const glossary: readonly Term[] = [
  term('CISM', 'CISM', {
    en: 'Critical incident stress management: the whole program, of which a group meeting is one tool.',
    es: 'Manejo del estrés por incidentes críticos: todo el programa, del que una reunión de grupo es una herramienta.',
  }),
  term('CISD', 'CISD', {
    en: 'Critical incident stress debriefing: a group meeting in seven phases, with a mental-health lead.',
    es: 'Reunión de grupo en siete fases después de un incidente crítico, con una persona de salud mental.',
  }),
  term('Defusing', 'Desactivación (defusing)', {
    en: 'A short meeting of a small group in three phases, on the same day.',
    es: 'Reunión corta de un grupo pequeño en tres fases, el mismo día.',
  }),
  term('Demobilization', 'Desmovilización', {
    en: 'A brief talk and rest on leaving a large scene.',
    es: 'Una charla breve y descanso al dejar una escena grande.',
  }),
  term('CMB', 'CMB', {
    en: 'Crisis management briefing: what is known and where help is, told to a large group.',
    es: 'Sesión informativa de crisis: lo que se sabe y dónde hay ayuda, dicho a un grupo grande.',
  }),
  term('PFA', 'PFA', {
    en: 'Psychological first aid: calm, practical help for one person.',
    es: 'Primeros auxilios psicológicos: ayuda tranquila y práctica para una persona.',
  }),
  term('MHP', 'MHP', { en: 'Mental-health professional.', es: 'Profesional de la salud mental.' }),
  term('PSAP', 'PSAP', { en: 'Public safety answering point: a 911 center.', es: 'Centro que atiende las llamadas al 911.' }),
  term('Telecommunicator', 'Telecomunicador o telecomunicadora', {
    en: 'A call taker or a dispatcher.',
    es: 'Quien atiende las llamadas o despacha.',
  }),
  term('LODD', 'LODD', { en: 'Line-of-duty death.', es: 'Muerte en acto de servicio.' }),
  term('OIS', 'OIS', { en: 'A shooting in which an officer took part.', es: 'Tiroteo con participación policial.' }),
  term('EAP', 'EAP', { en: "Employee assistance program of somebody's agency.", es: 'Programa de ayuda a empleados de la agencia.' }),
  term('Intervention', 'Intervención', {
    en: 'What a team gives: a debriefing, a talk, a visit. Numbers and codes of it are kept, and no word.',
    es: 'Lo que da un equipo: una reunión, una charla, una visita. Se guardan números y códigos, y ni una palabra.',
  }),
  term('Triage', 'Evaluación', {
    en: 'Deciding with whoever called what is needed, and which program responds.',
    es: 'Decidir con quien llamó qué hace falta y qué programa responde.',
  }),
  term("Coordinators' desk", 'Mesa de coordinación', {
    en: 'All coordinators together. What is the desk’s, any of them does.',
    es: 'Toda la coordinación junta. Lo que es de la mesa lo hace cualquiera de ellos.',
  }),
  term('Lead', 'Quien lidera', {
    en: 'The member who runs the team of a case, and arranges what it needs.',
    es: 'La persona que dirige el equipo de un caso y arregla lo que necesita.',
  }),
  term('Ladder', 'Escalera de seguimientos', {
    en: 'The follow-ups that the policy plans for a case, one after the other.',
    es: 'Los seguimientos que la política planifica para un caso, uno tras otro.',
  }),
  term('Team care', 'Cuidado del equipo', {
    en: "The team's own support after its work, due within 72 hours.",
    es: 'El apoyo del propio equipo después de su trabajo, en 72 horas.',
  }),
  term('Cool-down', 'Descanso', {
    en: 'Some days after a deployment in which nobody is invited again.',
    es: 'Unos días después de un despliegue en los que no se invita otra vez.',
  }),
  term('Conflict', 'Conflicto', {
    en: 'A reason for which somebody does not go: they were there, supervise those who were, or are close to them.',
    es: 'Un motivo para que alguien no vaya: estuvo allí, supervisa a quienes estuvieron o les es cercano.',
  }),
  term('Override', 'Excepción', {
    en: 'A second person lets somebody go in spite of a conflict, with a reason.',
    es: 'Una segunda persona permite que alguien vaya a pesar de un conflicto, con un motivo.',
  }),
  term('Pre-approval', 'Aprobación previa', {
    en: 'What an approver gives before a team goes to an agency outside the region without an agreement.',
    es: 'Lo que da una persona aprobadora antes de que un equipo vaya a una agencia fuera de la región y sin acuerdo.',
  }),
  term('Sealed', 'Sellado', {
    en: 'Kept so that nobody reads it by the way: opened for a purpose that is logged, and destroyed when it is needed no more.',
    es: 'Guardado para que nadie lo lea de paso: se abre con un motivo que queda registrado, y se destruye cuando ya no hace falta.',
  }),
  term('Release', 'Publicación', {
    en: 'Figures that came out on their day and do not change any more.',
    es: 'Cifras que salieron en su día y ya no cambian.',
  }),
  term('988', '988', {
    en: 'The Suicide and Crisis Lifeline: call or text it at any hour.',
    es: 'La línea de prevención del suicidio y crisis: llame o escriba a cualquier hora.',
  }),
];
