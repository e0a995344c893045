import type { LetIn } from '../accounts/operator/let-in.api.js';
import { tellLetIn } from './tell-let-in.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';

const HELP = `npm run person:add-first -- --name "Your name" --privacy-officer "Another name"   the first two people, each with a link to sign in by
--name alone adds the first coordinator and administrator of an empty system, --privacy-officer alone the first privacy officer:
a role is given by two people, an administrator who proposes it and a privacy officer who approves
${ADDRESS_HELP}`;

const { values } = typed(HELP, { options: { name: { type: 'string' }, 'privacy-officer': { type: 'string' }, ...addressOptions } });

const name = values.name?.trim();
const officer = values['privacy-officer']?.trim();

if (!name && !officer) {
  console.error('Say who it is: npm run person:add-first -- --name "Your name" --privacy-officer "Another name"');
  process.exitCode = 1;
} else if (name === officer) {
  console.error('They are two people: a role is given by an administrator and a privacy officer together. Name two.');
  process.exitCode = 1;
} else {
  await withService(values, async (client, baseUrl) => {
    const add = async (path: string, who: string, is: string): Promise<void> => {
      const { personId } = await client.post<{ readonly personId: string }>(path, { name: who });
      console.log(`${who} is the first ${is}.`);
      tellLetIn(await client.post<LetIn>('/operator/let-in', { personId }), baseUrl);
    };
    if (name) await add('/people/first', name, 'coordinator and administrator');
    if (officer) await add('/people/first-privacy-officer', officer, 'privacy officer');
    else {
      console.log('Roles are given by two people. Add the one who approves what you propose, where nobody is it yet:');
      console.log('  npm run person:add-first -- --privacy-officer "Another name"');
    }
  });
}
