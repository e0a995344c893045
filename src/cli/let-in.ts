import type { LetIn } from '../accounts/operator/let-in.api.js';
import { tellLetIn } from './tell-let-in.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';

const HELP = `npm run person:let-in -- --name "Their name"   a link to sign in by, for somebody on the roster whom nobody else can let in
--id in place of the name · --reset where they lost what they sign in with: all of it goes once the link is used
--administrator gives them that role besides, where no administrator is left · everything of it is logged for ever
${ADDRESS_HELP}`;

const { values } = typed(HELP, {
  options: {
    name: { type: 'string' },
    id: { type: 'string' },
    reset: { type: 'boolean' },
    administrator: { type: 'boolean' },
    ...addressOptions,
  },
});

if (!values.name?.trim() && !values.id?.trim()) {
  console.error('Say who it is: npm run person:let-in -- --name "Their name"');
  process.exitCode = 1;
} else {
  const { name, id: personId, reset, administrator } = values;
  await withService(values, async (client, baseUrl) => {
    const letIn = await client.post<LetIn>('/operator/let-in', { name, personId, reset });
    if (administrator === true) {
      await client.post(`/people/${letIn.personId}/roles/grant`, { role: 'administrator' });
      console.log(`${letIn.name} is an administrator now.`);
    }
    tellLetIn(letIn, baseUrl);
  });
}
