import { catalog } from '../../../libs/web/views/index.js';
import type { County } from '../domain/index.js';

const regional = {
  atchison: 'Atchison',
  johnson: 'Johnson',
  leavenworth: 'Leavenworth',
  linn: 'Linn',
  miami: 'Miami',
  wyandotte: 'Wyandotte',
  cass: 'Cass',
  clay: 'Clay',
  jackson: 'Jackson',
  platte: 'Platte',
  ray: 'Ray',
} as const satisfies Partial<Record<County, string>>;

/** What the values of the register are called. */
export const agencyValueWords = catalog({
  en: {
    kind: { psap: '911 center (PSAP)', department: 'Department' },
    county: { ...regional, outside_region: 'Outside the region' },
    eligibility: { in_region: 'In the region', under_agreement: 'Under an agreement', outside: 'Outside: an approver is asked' },
  },
  es: {
    kind: { psap: 'Centro 911 (PSAP)', department: 'Departamento' },
    county: { ...regional, outside_region: 'Fuera de la región' },
    eligibility: { in_region: 'En la región', under_agreement: 'Con acuerdo', outside: 'Fuera: se pide aprobación' },
  },
});
