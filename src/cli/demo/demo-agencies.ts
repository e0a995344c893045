import type { ApiClient } from '../api-client.js';
import type { DemoAgency } from './demo-world.js';
import { placeName } from './invented-names.js';

/** How many there are in each county, as docs/domain.md section 1 has it: 42 PSAPs and 40 others. */
const psaps = {
  jackson: 10, johnson: 8, clay: 5, cass: 4, leavenworth: 3, platte: 3, wyandotte: 3, miami: 2, ray: 2, atchison: 1, linn: 1,
}; // prettier-ignore
const others = {
  jackson: 11, johnson: 8, wyandotte: 5, clay: 4, cass: 3, platte: 3, leavenworth: 2, miami: 1, ray: 1, atchison: 1, linn: 1,
}; // prettier-ignore

const departments = [
  { called: 'Police', discipline: 'law_enforcement' },
  { called: 'Fire', discipline: 'fire' },
  { called: 'EMS', discipline: 'ems' },
  { called: 'Sheriff', discipline: 'law_enforcement' },
  { called: 'Fire District', discipline: 'fire' },
];
const OUTSIDE = 6;
const WITH_AGREEMENT = 2;

/** Registers the agencies of the region and some from outside, of which two have a mutual-aid agreement. */
export async function addDemoAgencies(keeper: ApiClient, times: number, firstDay: string): Promise<readonly DemoAgency[]> {
  const agencies: DemoAgency[] = [];
  const add = async (agency: Omit<DemoAgency, 'id' | 'outside'>, called: string, agreed = false): Promise<void> => {
    const name = `${placeName(agencies.length)} ${called} (demo)`;
    const { id } = await keeper.post('/agencies', { name, anotherOfThisName: true, ...agency });
    if (agreed) await keeper.post(`/agencies/${id}/agreements`, { startsOn: firstDay });
    agencies.push({ id, ...agency, outside: agency.county === 'outside_region' && !agreed });
  };
  for (const county of spread(psaps, times)) await add({ kind: 'psap', county, discipline: 'dispatcher' }, '911');
  for (const [index, county] of spread(others, times).entries()) {
    const { called, discipline } = departments[index % departments.length]!;
    await add({ kind: 'department', county, discipline }, called);
  }
  for (let index = 0; index < OUTSIDE; index++) {
    await add({ kind: 'psap', county: 'outside_region', discipline: 'dispatcher' }, '911', index >= OUTSIDE - WITH_AGREEMENT);
  }
  return agencies;
}

function spread(counts: Readonly<Record<string, number>>, times: number): readonly string[] {
  const most = (count: number) => Math.max(1, Math.round(count * times));
  return Object.entries(counts).flatMap(([county, count]) => Array.from({ length: most(count) }, () => county));
}
