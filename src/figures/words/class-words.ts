import type { Language } from '../../../libs/web/views/index.js';

type Words = Readonly<Record<string, readonly [en: string, es: string]>>;

/** The classes of each classification, by code in small letters. */
const classes: Readonly<Record<string, Words>> = {
  type: {
    suicides: ['Suicides', 'Suicidios'],
    officer_involved_shootings: ['Officer-involved shootings', 'Tiroteos con agentes'],
    deaths: ['Deaths', 'Muertes'],
    injuries_and_threats: ['Injuries and threats', 'Lesiones y amenazas'],
    mass_events: ['Mass events', 'Sucesos masivos'],
    other: ['Other incidents', 'Otros incidentes'],
  },
  county: {
    north: ['North', 'Norte'],
    south_and_outside: ['South and outside', 'Sur y fuera'],
    outside: ['Outside the region', 'Fuera de la región'],
    outside_region: ['Outside the region', 'Fuera de la región'],
  },
  discipline: {
    telecommunicators: ['911 telecommunicators', 'Telecomunicadores del 911'],
    law_enforcement: ['Law enforcement', 'Policía'],
    fire_and_ems: ['Fire and EMS', 'Bomberos y emergencias médicas'],
    several_or_other: ['Several or other', 'Varias u otras'],
  },
  first_support: {
    inside: ["Within the policy's time", 'Dentro del plazo'],
    later: ['Later', 'Más tarde'],
    not_applicable: ['No time applied', 'Sin plazo aplicable'],
  },
  follow_up: {
    done_in_time: ['All done in time', 'Todos a tiempo'],
    later_or_not_done: ['Some late or not done', 'Alguno tarde o sin hacer'],
    none_due: ['None due', 'Ninguno pendiente'],
  },
  referral: {
    accepted: ['Offered and accepted', 'Ofrecida y aceptada'],
    offered: ['Offered, not accepted', 'Ofrecida, no aceptada'],
    not_offered: ['Not offered', 'No ofrecida'],
  },
  channel: { in_person: ['In person', 'En persona'], telephone: ['Telephone', 'Teléfono'], video: ['Video', 'Video'] },
  crisis: { personal: ['Personal', 'Personal'], professional: ['Professional', 'Profesional'], unclear: ['Unclear', 'No está claro'] },
};

/**
 * A class in words; one that holds others is named by its parts, or by all that it holds. A code that is not known here is told as it is
 * written.
 */
export function classWords(
  classification: string,
  { code, members }: { readonly code: string; readonly members: readonly string[] },
  language: Language,
): string {
  if (members.length === 1) return memberWords(classification, members[0]!, language);
  const parts = code.split('+');
  // What is left over in one year is not what is left over in another: it is named by what it holds.
  if (parts.some((part) => /^other(_|$)/.test(part))) return joined(classification, members, language);
  return joined(classification, parts, language);
}

function joined(classification: string, codes: readonly string[], language: Language): string {
  return codes.map((code) => memberWords(classification, code, language)).join(' + ');
}

/** Everything that a class holds, as a list in words; null where its name says it already. */
export function membersWords(
  classification: string,
  held: { readonly code: string; readonly members: readonly string[] },
  language: Language,
): string | null {
  const { members } = held;
  if (classWords(classification, held, language) === joined(classification, members, language)) return null;
  return list(
    members.map((member) => memberWords(classification, member, language)),
    language,
  );
}

/** One class, as it is called. */
export function memberWords(classification: string, code: string, language: Language): string {
  const known = wordOf(classification, code, language);
  if (known !== null) return known;
  const text = code.replaceAll('_', ' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function wordOf(classification: string, code: string, language: Language): string | null {
  return classes[classification]?.[key(code)]?.[language === 'en' ? 0 : 1] ?? null;
}

function key(code: string): string {
  return code.toLowerCase().replaceAll(' ', '_');
}

/** "a, b and c". What stands in the middle of a sentence keeps its capital letter, as the name that it is. */
export function list(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language === 'en' ? 'en-US' : 'es-US', { type: 'conjunction' }).format(items);
}
