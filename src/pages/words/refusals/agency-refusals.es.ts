/** What the rules of agencies and their agreements say in Spanish. */
export const agencyRefusalsEs = {
  register_keepers_only: 'Solo la coordinación o la administración pueden cambiar el registro de agencias. Pídaselo.',
  agency_not_found: 'No existe esa agencia. Búsquela en la lista de agencias, o regístrela.',
  unit_not_found: 'La agencia no tiene esa unidad. Búsquela en la agencia, o añádala primero.',
  unit_name_taken: 'Esta agencia ya tiene una unidad con ese nombre. Use esa, o escriba otro nombre.',
  name_missing: 'Falta el nombre. Escriba aquel por el que se le conoce.',
  name_too_long: 'El nombre es demasiado largo. Acórtelo.',
  day_malformed: 'Escriba el día como en 2026-11-23.',
  agreement_not_found: 'Esta agencia no tiene ese acuerdo. Búsquelo en la agencia.',
  agreement_not_needed: 'Esta agencia está en la región y no necesita acuerdo. Corrija su condado si está mal.',
  agreement_not_in_order: 'El acuerdo no puede terminar antes de su primer día. Escriba un último día posterior.',
  agreement_overlaps: 'Otro acuerdo vale en algunos de esos días. Termínelo primero, o elija otros días.',
  agreement_ends_earlier: 'Este acuerdo ya termina antes. Añada uno nuevo para los días que siguen.',
} as const;
