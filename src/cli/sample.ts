import { ApiProblem, withService } from './api-client.js';
import { fillWithSample } from './sample/fill-with-sample.js';
import { addManyCases } from './sample/many-cases.js';
import { typed } from './typed.js';

const HELP = `npm run sample                     invented agencies, people and cases for an empty system, by way of its API
npm run sample -- --cases 500      so many further cases beside them, at most 100000
npm run sample -- --port 8080      of the service, where it is not 3000 (or PORT)`;

const { values } = typed(HELP, { options: { port: { type: 'string' }, cases: { type: 'string', default: '0' } } });
const count = Number(values.cases);

await withService(values.port, async (client, baseUrl) => {
  if (!Number.isInteger(count) || count < 0 || count > 100_000)
    throw new Error('--cases takes how many further cases to invent: a whole number up to 100000.');
  try {
    const now = new Date();
    const { people, agencies, cases } = await fillWithSample(client, now);
    console.log(`${Object.keys(cases).length} invented cases, with their agencies and people, are now in the system.`);
    const told = (done: number) => console.log(`${done} of ${count} further cases`);
    await addManyCases(client.as(people.lee!), Object.values(agencies), { count, now, told });
    console.log('Act as one of these people (header Actor of the API):');
    console.log(`  ${people.lee}  Lee, coordinator`);
    console.log(`  ${people.chris}  Chris, team lead of a case that is being supported`);
    console.log(`  ${people.avery}  Avery, approver of a case from outside the region`);
    console.log(`  ${people.sidney}  Sidney, program leadership, to whom no case and no contact is shown`);
    console.log(`Look around: curl -H "Actor: ${people.lee}" ${baseUrl}/api/v1/cases`);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'somebody_exists') throw error;
    throw new Error('The system is not empty, and the sample goes into an empty one only. Set DATA_DIR to a new folder and start again.');
  }
});
