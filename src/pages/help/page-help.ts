import type { Sentences } from '../../../libs/event-sourcing/index.js';
import { isOpenTo, type Asking } from '../../rights.js';

/** What help says of a kind of page, to whoever reads that page. */
export interface PageHelp {
  /** The part of help, as an address names it. */
  readonly topic: string;
  /** The paths of its pages. */
  readonly pages: RegExp;
  readonly isFor: (who: Asking) => boolean;
  readonly title: Sentences;
  readonly text: Sentences;
}

const seesCases = (who: Asking) => isOpenTo('see_case', who, 'every', 'on_team');
const coordinates = (who: Asking) => isOpenTo('log_request', who, 'every');
const worksOnCases = (who: Asking) => isOpenTo('work_on_case', who, 'every', 'led');
const keepsRoster = (who: Asking) => isOpenTo('keep_roster', who, 'every');
const everybody = () => true;

/** Page by page; the first whose paths fit is the one that a page leads to. */
export const pageHelp: readonly PageHelp[] = [
  {
    topic: 'work',
    pages: /^\/work\b/,
    isFor: (who) => seesCases(who) || isOpenTo('see_approvals', who, 'every') || isOpenTo('decide_restatement', who, 'every'),
    title: { en: 'Work', es: 'Trabajo' },
    text: {
      en: 'Everything that waits for you, the most pressing first. One tap records an outcome, and for a minute it can be undone. "Chris does it" says who acts, never for whom it is done.',
      es: 'Todo lo que le espera, lo más urgente primero. Un toque registra un resultado, y durante un minuto se puede deshacer. «Lo hace Chris» dice quién actúa, nunca para quién se hace.',
    },
  },
  {
    topic: 'intake',
    pages: /^\/requests\b/,
    isFor: coordinates,
    title: { en: 'A new request', es: 'Una nueva solicitud' },
    text: {
      en: 'Save with whatever you know, even nothing, and keep talking. What is missing becomes the list of the case, to be filled in on one form later.',
      es: 'Guarde con lo que sepa, incluso nada, y siga hablando. Lo que falta queda como lista del caso, para completarse después en un solo formulario.',
    },
  },
  {
    topic: 'team',
    pages: /^\/cases\/[^/]+\/(team|members|candidates)\b/,
    isFor: worksOnCases,
    title: { en: 'The team of a case', es: 'El equipo de un caso' },
    text: {
      en: 'Three lists: who fits, whom the lead is asked about, and who cannot go, each with the reason. Whoever was asked least lately comes first. Invite, record a yes given by telephone, name a lead, confirm.',
      es: 'Tres listas: quién encaja, por quién se pregunta a quien lidera y quién no puede ir, con el motivo. Primero, a quien hace más tiempo que no se llama. Invite, registre un sí dado por teléfono, nombre a quien lidera, confirme.',
    },
  },
  {
    topic: 'support',
    pages: /^\/cases\/[^/]+\/(support|interventions|referrals|team-care)\b/,
    isFor: seesCases,
    title: { en: 'Support in a case', es: 'El apoyo en un caso' },
    text: {
      en: 'Plan what is wanted, then record it as held: numbers by discipline and minutes. When the policy wants each kind stands beside the form, in hours and dates. A CISD needs a mental-health lead on the confirmed team.',
      es: 'Planifique lo que se pide y regístrelo después como realizado: números por disciplina y minutos. Junto al formulario está cuándo pide la política cada una, en horas y fechas. Un CISD necesita una persona de salud mental en el equipo confirmado.',
    },
  },
  {
    topic: 'follow-ups',
    pages: /^\/cases\/[^/]+\/follow-ups\b/,
    isFor: seesCases,
    title: { en: 'Follow-ups of a case', es: 'Los seguimientos de un caso' },
    text: {
      en: 'They are planned by themselves, by the policy. Each is done by one person or by the desk. A date that somebody chose stays; no answer plans the next try.',
      es: 'Se planifican solos, según la política. Cada uno lo hace una persona o la mesa. Una fecha que alguien eligió se queda; sin respuesta se planifica el siguiente intento.',
    },
  },
  {
    topic: 'timeline',
    pages: /^\/cases\/[^/]+\/timeline\b/,
    isFor: seesCases,
    title: { en: 'The timeline of a case', es: 'La cronología de un caso' },
    text: {
      en: 'What each person did is one entry; what followed from it unfolds. Two times stand there where something was entered later than it happened. Nothing is rewritten: a correction is an entry.',
      es: 'Lo que hizo cada persona es una entrada; lo que siguió se despliega. Hay dos horas donde algo se registró más tarde de lo que ocurrió. Nada se reescribe: una corrección es una entrada.',
    },
  },
  {
    topic: 'case',
    pages: /^\/cases\/[^/]+/,
    isFor: seesCases,
    title: { en: 'A case', es: 'Un caso' },
    text: {
      en: 'First comes what is next, who does it and by when. "Add" fills in what is missing; "Correct" puts right what was recorded, with a reason. A case closes once nothing in it is open.',
      es: 'Primero está lo siguiente, quién lo hace y para cuándo. «Agregar» completa lo que falta; «Corregir» arregla lo registrado, con un motivo. Un caso se cierra cuando nada queda abierto en él.',
    },
  },
  {
    topic: 'cases',
    pages: /^\/cases$/,
    isFor: seesCases,
    title: { en: 'The list of cases', es: 'La lista de casos' },
    text: {
      en: 'Those that you may see, each with what is next. One box finds them by a reference or its beginning, agency, city or county, what happened, now, today or this week, discipline, somebody on the team, stage and date. What you search for stands in no address and no log.',
      es: 'Los que usted puede ver, cada uno con lo siguiente. Una casilla los encuentra por referencia o su comienzo, agencia, ciudad o condado, qué ocurrió, ahora, hoy o esta semana, disciplina, alguien del equipo, etapa y fecha. Lo que busca no queda en ninguna dirección ni registro.',
    },
  },
  {
    topic: 'invitations',
    pages: /^\/invitations\b/,
    isFor: (who) => isOpenTo('see_case', who, 'invited'),
    title: { en: 'Invitations', es: 'Invitaciones' },
    text: {
      en: 'Yes, or no with a reason from the list. A no needs no excuse, and can be taken back until the team is confirmed. If you were there, know those who were, or supervise them, declare it: nobody is sent to their own.',
      es: 'Sí, o no con un motivo de la lista. Un no no necesita excusas, y se puede retirar hasta que se confirme el equipo. Si estuvo allí, conoce a quienes estuvieron o los supervisa, declárelo: a nadie se envía con los suyos.',
    },
  },
  {
    topic: 'contacts',
    pages: /^\/contacts\b/,
    isFor: (who) => isOpenTo('log_contact', who, 'every'),
    title: { en: 'Your contacts and promises', es: 'Sus contactos y promesas' },
    text: {
      en: 'A talk in numbers and codes: no name, no word of it. A promise to call back keeps whom to call, sealed, until an hour after the call.',
      es: 'Una conversación en números y códigos: ni nombre ni palabra de ella. Una promesa de llamar guarda a quién, sellado, hasta una hora después de la llamada.',
    },
  },
  {
    topic: 'approvals',
    pages: /^\/approvals\b/,
    isFor: (who) => isOpenTo('see_approvals', who, 'every'),
    title: { en: 'Approvals', es: 'Aprobaciones' },
    text: {
      en: 'May a team go outside the region; may somebody go in spite of a conflict. You never decide what you asked for yourself. A refusal declines the request, and can be taken back.',
      es: 'Si un equipo puede ir fuera de la región; si alguien puede ir a pesar de un conflicto. Nunca decide lo que usted pidió. Un rechazo declina la solicitud, y se puede retirar.',
    },
  },
  {
    topic: 'people',
    pages: /^\/(people|console-roster|proposed-roles)\b/,
    isFor: (who) => keepsRoster(who) || isOpenTo('decide_roles', who, 'every'),
    title: { en: 'People and roles', es: 'Personas y funciones' },
    text: {
      en: 'Who is on the teams, with training, credentials and whether they can be reached. A role is given by two people. Before somebody leaves, the page says what becomes of their open work.',
      es: 'Quién está en los equipos, con su formación, sus credenciales y si se le puede contactar. Una función la dan dos personas. Antes de que alguien se vaya, la página dice qué pasa con su trabajo abierto.',
    },
  },
  {
    topic: 'agencies',
    pages: /^\/agencies\b/,
    isFor: (who) => isOpenTo('keep_register', who, 'every'),
    title: { en: 'Agencies', es: 'Agencias' },
    text: {
      en: 'The register that requests choose from: units, the county, agreements with their dates. Outside the region and without an agreement, an approver is asked.',
      es: 'El registro del que eligen las solicitudes: unidades, el condado, acuerdos con sus fechas. Fuera de la región y sin acuerdo, se pide aprobación.',
    },
  },
  {
    topic: 'policy',
    pages: /^\/policy\b/,
    isFor: everybody,
    title: { en: 'Policy', es: 'Política' },
    text: {
      en: 'By when support is in time, which follow-ups are planned, what training is asked for. A case keeps the version that held when it began; a version never changes.',
      es: 'Cuándo el apoyo llega a tiempo, qué seguimientos se planifican, qué formación se pide. Un caso conserva la versión que regía cuando empezó; una versión no cambia nunca.',
    },
  },
  {
    topic: 'releases',
    pages: /^\/(releases|restatements)\b/,
    isFor: (who) => isOpenTo('see_releases', who, 'every') || isOpenTo('propose_restatement', who, 'every'),
    title: { en: 'Releases and restatements', es: 'Publicaciones y rectificaciones' },
    text: {
      en: 'What comes out when, what is held, and why something was left out. A year that was counted wrongly is counted anew only if two people decide it.',
      es: 'Qué sale y cuándo, qué se retiene y por qué algo quedó fuera. Un año mal contado solo se cuenta de nuevo si lo deciden dos personas.',
    },
  },
  {
    topic: 'figures',
    pages: /^\/(figures|capacity)\b/,
    isFor: (who) => isOpenTo('see_figures', who, 'every') || isOpenTo('see_capacity', who, 'every'),
    title: { en: 'Figures and teams', es: 'Cifras y equipos' },
    text: {
      en: 'Figures are what was released, chart by chart with its table. What the teams can do is read from the list of members alone, and tells of no request.',
      es: 'Las cifras son lo publicado, gráfico por gráfico con su tabla. Lo que pueden hacer los equipos se lee solo de la lista de integrantes, y no dice nada de ninguna solicitud.',
    },
  },
  {
    topic: 'account',
    pages: /^\/(account|settings|step-up|stay)\b/,
    isFor: everybody,
    title: { en: 'Your account', es: 'Su cuenta' },
    text: {
      en: 'How you sign in, where you are signed in, and the tokens of programs that act for you. Ending something there counts at once.',
      es: 'Cómo entra, dónde tiene la sesión abierta y las claves de programas que actúan por usted. Lo que termine ahí vale enseguida.',
    },
  },
  {
    topic: 'system',
    pages: /^\/system\b/,
    isFor: (who) => isOpenTo('operate_service', who, 'every'),
    title: { en: 'System', es: 'Sistema' },
    text: {
      en: 'Whether everything keeps up. No case can be reached from here.',
      es: 'Si todo va al día. Desde aquí no se llega a ningún caso.',
    },
  },
];

/** The part of help that a page leads to: of those for whoever looks the one for its path, else its beginning. */
export function helpFor(path: string, who: Asking | undefined): string {
  const found = who && pageHelp.find(({ pages, isFor }) => pages.test(path) && isFor(who));
  return found ? `/help#${found.topic}` : '/help';
}
