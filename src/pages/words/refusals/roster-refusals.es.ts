/** What the rules of the roster say in Spanish. */
export const rosterRefusalsEs = {
  administrator_only: 'Solo la administración puede hacer esto. Pídaselo.',
  roster_keepers_only: 'Solo la coordinación o la administración pueden hacer esto. Pídaselo.',
  own_or_coordinator: 'Solo la propia persona o la coordinación pueden hacer esto. Pídalo a la coordinación de turno.',
  own_account: 'Nadie decide sobre su propia cuenta. Pídalo a otra persona de la administración.',
  somebody_exists: 'El sistema ya tiene personas. Pida a la administración que le añada.',
  person_not_found: 'No existe esa persona. Búsquela en la lista de personas, o añádala.',
  person_inactive: 'Esta persona ya no está activa. Vuelva a activarla primero.',
  team_role_missing: 'Quien está en el equipo tiene en él una función. Nombre al menos una.',
  day_in_future: 'La formación cuenta cuando ya se ha recibido. Regístrela el día en que termina, o después.',
  day_past: 'Ese día ya llegó. Escriba uno posterior, o déjelo vacío si está disponible desde ahora.',
  hours_out_of_range: 'Escriba las horas en cuartos de hora, desde 0.25.',
  not_on_console_roster: 'Esta persona no ha aceptado estar en la lista para consolas. Pregúntele primero.',
} as const;
