import { refuse, refuseMissing } from '../../../libs/event-sourcing/index.js';
import { isSameName, keptName } from '../../vocabulary/index.js';
import type { Agency, Unit } from './agency.js';

/** The unit. @throws Refusal `unit_not_found` */
export function unitOf(agency: Agency, unitId: string): Unit {
  const found = agency.units.find((unit) => unit.unitId === unitId);
  if (!found)
    refuseMissing('unit_not_found', {
      field: 'unitId',
      en: 'This agency has no such unit. Look it up in the agency, or add it.',
      es: 'La agencia no tiene esa unidad. Búsquela en la agencia, o añádala primero.',
    });
  return found;
}

/**
 * A name that no other unit of the agency bears: two of the same name would be taken for one, and the same unit is a
 * conflict where another unit is not (docs/domain.md section 5, rule 1).
 *
 * @throws Refusal `unit_name_taken`, `name_missing`, `name_too_long`
 */
export function freeUnitName(agency: Agency, given: string, own?: string): string {
  const name = keptName(given);
  const taken = agency.units.some((unit) => unit.unitId !== own && isSameName(unit.name, name));
  if (taken)
    refuse('unit_name_taken', {
      field: 'name',
      en: 'This agency has a unit of that name already. Use that one, or give another name.',
      es: 'Esta agencia ya tiene una unidad con ese nombre. Use esa, o escriba otro nombre.',
    });
  return name;
}
