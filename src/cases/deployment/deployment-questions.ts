/** Questions that several commands of this phase ask alike. */
export const whoOfTeam = { en: 'Who', es: 'Quién' };
export const whoOnPage = {
  ...whoOfTeam,
  hint: { en: 'Those whom this page shows.', es: 'Las personas que muestra esta página.' },
};
export const whyNot = { en: 'Why not?', es: '¿Por qué no?' };
export const whyStandDown = { en: 'Why?', es: '¿Por qué?' };
