import { parseArgs } from 'node:util';
import { ApiProblem, withService } from './api-client.js';
import { fillWithSample } from './sample/fill-with-sample.js';

const { values } = parseArgs({ options: { port: { type: 'string' } } });

await withService(values.port, async (client, baseUrl) => {
  try {
    const { people, cases } = await fillWithSample(client, new Date());
    console.log(`${Object.keys(cases).length} invented cases, with their agencies and people, are now in the system.`);
    console.log('Act as one of these people (header Actor of the API):');
    console.log(`  ${people.lee}  Lee, coordinator`);
    console.log(`  ${people.chris}  Chris, team lead of a case that is being supported`);
    console.log(`  ${people.avery}  Avery, approver of a case from outside the region`);
    console.log(`Look around: curl -H "Actor: ${people.lee}" ${baseUrl}/api/v1/cases`);
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.code !== 'somebody_exists') throw error;
    throw new Error('The system is not empty, and the sample goes into an empty one only. Set DATA_DIR to a new folder and start again.');
  }
});
