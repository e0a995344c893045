import { catalog, type Language } from '../../libs/web/views/index.js';

const whoSeesWords = catalog({
  en: {
    case: 'Who can see this: coordinators, whoever leads the case, was invited to it or has a part in it, and whoever does a follow-up of it. Nobody with a conflict, and never the leadership.',
    person: 'Who can see this: coordinators and administrators.',
    roles: 'Who can see this: administrators and privacy officers.',
    roster: 'Who can see this: coordinators and administrators, and whoever is given a print. Only members who agreed stand on it.',
    promise: 'Who can see this: you. The coordinators’ desk sees it once it is later than the policy allows, or you are no longer here.',
  },
  es: {
    case: 'Quién puede ver esto: la coordinación, quien lidera el caso, recibió una invitación o tiene parte en él, y quien hace un seguimiento suyo. Nadie con un conflicto, y nunca la dirección.',
    person: 'Quién puede ver esto: la coordinación y la administración.',
    roles: 'Quién puede ver esto: la administración y la oficina de privacidad.',
    roster:
      'Quién puede ver esto: la coordinación y la administración, y quien reciba una copia impresa. Solo figuran integrantes que aceptaron.',
    promise:
      'Quién puede ver esto: usted. La mesa de coordinación la ve si se atrasa más de lo que permite la política, o si usted ya no está.',
  },
});

/** The pages about people; those that say it in their own words are not here. */
const pages: readonly (readonly [RegExp, keyof ReturnType<typeof whoSeesWords>])[] = [
  [/^\/cases\/./, 'case'],
  [/^\/people\/[^/]+\/roles\/decide/, 'roles'],
  [/^\/proposed-roles/, 'roles'],
  [/^\/people(\/[^/]+\/.+)?$/, 'person'],
  [/^\/console-roster/, 'roster'],
  [/^\/contacts\/[^/]+\/promise/, 'promise'],
];

/** Who can see a page about people, in one sentence; null for a page about nobody, or that says so itself. */
export function whoSees(path: string, language: Language): string | null {
  const found = pages.find(([pattern]) => pattern.test(path));
  return found === undefined ? null : whoSeesWords(language)[found[1]];
}
