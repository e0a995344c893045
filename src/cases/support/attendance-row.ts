import { Count, OneOf } from '../../commands/index.js';
import type { Discipline } from '../../vocabulary/index.js';

/** How many of one discipline were there. */
export class AttendanceRow {
  @OneOf('discipline', { en: 'Discipline', es: 'Disciplina' }) readonly discipline: Discipline;
  @Count(0, 5000, { en: 'How many people were there?', es: '¿Cuántas personas hubo?' }) readonly count: number;
}
