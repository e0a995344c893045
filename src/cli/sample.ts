import { ApiProblem } from './api-client.js';
import { fillWithSample } from './sample/fill-with-sample.js';
import { addManyCases } from './sample/many-cases.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';

const HELP = `npm run sample                     invented agencies, people and cases for an empty system, by way of its API
npm run sample -- --cases 500      so many further cases beside them, at most 100000
${ADDRESS_HELP}
The system is a demo from then on, for ever, and every page says so.`;

const { values } = typed(HELP, { options: { ...addressOptions, cases: { type: 'string', default: '0' } } });
const count = Number(values.cases);

const shown = [
  ['lee', 'Lee, coordinator'],
  ['chris', 'Chris, team lead of a case that is being supported'],
  ['avery', 'Avery, approver of a case from outside the region'],
  ['sidney', 'Sidney, program leadership, to whom no case and no contact is shown'],
] as const;

await withService(values, async (client, baseUrl) => {
  if (!Number.isInteger(count) || count < 0 || count > 100_000)
    throw new Error('--cases takes how many further cases to invent: a whole number up to 100000.');
  try {
    const now = new Date();
    await client.post('/operator/demo');
    const { people, agencies, cases } = await fillWithSample(client, now);
    console.log(`${Object.keys(cases).length} invented cases, with their agencies and people, are now in the system.`);
    const told = (done: number) => console.log(`${done} of ${count} further cases`);
    await addManyCases(client.as(people.lee!), Object.values(agencies), { count, now, told });
    const tokenOf = async (personId: string) => (await client.post<{ readonly token: string }>('/operator/tokens', { personId })).token;
    console.log('Tokens of the API for a day, as one of these people:');
    const tokens = await Promise.all(shown.map(([key]) => tokenOf(people[key]!)));
    for (const [at, [, is]] of shown.entries()) console.log(`  ${tokens[at]}  ${is}`);
    console.log(`Look around: curl -H "Authorization: Bearer ${tokens[0]}" ${baseUrl}/api/v1/cases`);
  } catch (error) {
    if (!(error instanceof ApiProblem) || !['system_not_empty', 'somebody_exists'].includes(error.code)) throw error;
    throw new Error('The system is not empty, and the sample goes into an empty one only. Set DATA_DIR to a new folder and start again.');
  }
});
