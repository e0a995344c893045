/** What the rules of the policy's terms say in Spanish. */
export const policyRefusalsEs = {
  policy_version_not_found: 'No existe esa versión de la política. Búsquela en la lista de versiones.',
  number_out_of_range: 'Escriba un número entero dentro de los límites permitidos.',
  escalation_not_in_order:
    'Quien lidera se entera de un seguimiento atrasado antes que la mesa de coordinación. Dé a la mesa al menos las mismas horas.',
  window_kind_unknown: 'Un plazo es para un tipo de intervención que no se conoce. Elija uno de la lista.',
  window_twice: 'Hay dos plazos para el mismo tipo de intervención. Quite uno.',
  window_not_in_order: 'Un plazo termina antes de empezar. Dele un final posterior.',
  ladder_empty: 'Un caso necesita al menos su revisión de cierre. Añádala a la escalera.',
  ladder_kind_unknown: 'La escalera tiene un tipo de seguimiento que no se conoce. Elija uno de la lista.',
  ladder_not_in_order: 'Los peldaños de la escalera no están en orden. Ponga primero el más temprano.',
  ladder_rung_twice: 'La escalera tiene dos veces el mismo peldaño. Quite uno.',
  ladder_closing_check: 'Una escalera termina con su única revisión de cierre. Ponga exactamente una al final.',
} as const;
