import type { ApiClient } from '../api-client.js';

interface Invented {
  readonly key: string;
  readonly name: string;
  readonly kind: 'psap' | 'department';
  readonly county: string;
  readonly discipline: string;
  readonly units?: readonly string[];
}

/** Plainly invented: no agency of these names exists in the region. */
const invented: readonly Invented[] = [
  { key: 'riverbend', name: 'Riverbend 911 (sample)', kind: 'psap', county: 'jackson', discipline: 'dispatcher' },
  { key: 'prairie', name: 'Prairie View 911 (sample)', kind: 'psap', county: 'johnson', discipline: 'dispatcher' },
  { key: 'northgate', name: 'Northgate 911 (sample)', kind: 'psap', county: 'clay', discipline: 'call_taker' },
  { key: 'twin', name: 'Twin Forks 911 (sample)', kind: 'psap', county: 'leavenworth', discipline: 'dispatcher' },
  {
    key: 'metro',
    name: 'Metro Police (sample)',
    kind: 'department',
    county: 'jackson',
    discipline: 'law_enforcement',
    units: ['East District', 'West District', 'Central District'],
  },
  { key: 'sheriff', name: 'Cedar County Sheriff (sample)', kind: 'department', county: 'cass', discipline: 'law_enforcement' },
  { key: 'fire', name: 'Stillwater Fire (sample)', kind: 'department', county: 'johnson', discipline: 'fire' },
  { key: 'ems', name: 'Blue Hills EMS (sample)', kind: 'department', county: 'wyandotte', discipline: 'ems' },
  { key: 'outside', name: 'Far Plains 911 (sample)', kind: 'psap', county: 'outside_region', discipline: 'dispatcher' },
  { key: 'agreed', name: 'Borderland 911 (sample)', kind: 'psap', county: 'outside_region', discipline: 'dispatcher' },
];

/** Registers them; one from outside the region has a mutual-aid agreement, one has none. @returns ids by key */
export async function addSampleAgencies(coordinator: ApiClient): Promise<Readonly<Record<string, string>>> {
  const ids: Record<string, string> = {};
  for (const { key, units, ...agency } of invented) {
    const { id } = await coordinator.post('/agencies', agency);
    ids[key] = id;
    for (const name of units ?? []) await coordinator.post(`/agencies/${id}/units`, { name });
  }
  await coordinator.post(`/agencies/${ids.agreed}/agreements`, { startsOn: '2026-01-01' });
  return ids;
}
