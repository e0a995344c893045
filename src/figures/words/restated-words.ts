import { catalog, type Language } from '../../../libs/web/views/index.js';

/** That a release was restated, when, and why; by the codes that documents have. */
export const restatedWords = catalog({
  en: {
    restated: (day: string, why: string | undefined) => (why === undefined ? `Restated on ${day}.` : `Restated on ${day}: ${why}.`),
    reasons: {
      counted_what_never_was: 'tests or invented entries were counted',
      one_incident_counted_several_times: 'incidents were counted several times',
      agencies_in_wrong_county: 'agencies were registered in the wrong county',
      wrong_rule_of_counting: 'a rule of counting was wrong',
    },
  },
  es: {
    restated: (day: string, why: string | undefined) => (why === undefined ? `Rectificada el ${day}.` : `Rectificada el ${day}: ${why}.`),
    reasons: {
      counted_what_never_was: 'se contaron pruebas o entradas inventadas',
      one_incident_counted_several_times: 'se contaron incidentes varias veces',
      agencies_in_wrong_county: 'había agencias registradas en el condado equivocado',
      wrong_rule_of_counting: 'una regla de conteo era errónea',
    },
  },
});

/** When and why the year of a release was restated, as its document says it. */
export function restatedSentence({ reason }: { readonly reason: string }, day: string, language: Language): string {
  const words = restatedWords(language);
  const reasons: Readonly<Record<string, string | undefined>> = words.reasons;
  return words.restated(day, reasons[reason]);
}
