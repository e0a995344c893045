/** Why a year of figures was restated; its readers are told. */
export const restatementReasons = {
  en: {
    counted_what_never_was: 'Tests or invented entries were counted',
    one_incident_counted_several_times: 'Incidents were counted several times',
    agencies_in_wrong_county: 'Agencies were registered in the wrong county',
    wrong_rule_of_counting: 'A rule of counting was wrong',
  },
  es: {
    counted_what_never_was: 'Se contaron pruebas o entradas inventadas',
    one_incident_counted_several_times: 'Se contaron incidentes varias veces',
    agencies_in_wrong_county: 'Había agencias registradas en el condado equivocado',
    wrong_rule_of_counting: 'Una regla de conteo era errónea',
  },
} as const;
