import type { LetIn } from '../accounts/operator/let-in.api.js';
import { tellLetIn } from './tell-let-in.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';

const HELP = `npm run person:let-in -- --name "Their name"   a link to sign in by, for somebody on the roster whom nobody else can let in
--id in place of the name · --reset where they lost what they sign in with: all of it goes once the link is used
--administrator or --privacy-officer gives them that role besides, where nobody is left in it · everything of it is logged for ever
${ADDRESS_HELP}`;

const { values } = typed(HELP, {
  options: {
    name: { type: 'string' },
    id: { type: 'string' },
    reset: { type: 'boolean' },
    administrator: { type: 'boolean' },
    'privacy-officer': { type: 'boolean' },
    ...addressOptions,
  },
});

if (!values.name?.trim() && !values.id?.trim()) {
  console.error('Say who it is: npm run person:let-in -- --name "Their name"');
  process.exitCode = 1;
} else {
  const { name, id: personId, reset, administrator, 'privacy-officer': privacyOfficer } = values;
  await withService(values, async (client, baseUrl) => {
    const letIn = await client.post<LetIn>('/operator/let-in', { name, personId, reset });
    const give = async (role: string, is: string): Promise<void> => {
      await client.post(`/people/${letIn.personId}/roles/grant`, { role });
      console.log(`${letIn.name} is ${is} now.`);
    };
    if (administrator === true) await give('administrator', 'an administrator');
    if (privacyOfficer === true) await give('privacy_officer', 'a privacy officer');
    tellLetIn(letIn, baseUrl);
  });
}
