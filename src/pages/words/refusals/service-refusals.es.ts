/** What the service and the vault of personal data say in Spanish. */
export const serviceRefusalsEs = {
  not_found: 'Eso no existe aquí. Vuelva a la página anterior.',
  projection_unknown: 'No existe esa proyección. Pida la lista.',
  purpose_not_allowed: 'Diga para qué lo abre, con uno de los motivos.',
  personal_data_forgotten:
    'Lo que se guardaba aquí se olvidó para siempre, y nada nuevo puede guardarse con ello. Regístrelo de nuevo, por separado.',
} as const;
