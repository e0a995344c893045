import type { LetIn } from '../accounts/operator/let-in.api.js';
import { tellLetIn } from './tell-let-in.js';
import { addressOptions, ADDRESS_HELP } from './service-address.js';
import { typed } from './typed.js';
import { withService } from './with-service.js';

const HELP = `npm run person:add-first -- --name "Your name"   the first coordinator and administrator of an empty system, with a link to sign in by
${ADDRESS_HELP}`;

const { values } = typed(HELP, { options: { name: { type: 'string' }, ...addressOptions } });

if (!values.name?.trim()) {
  console.error('Say who it is: npm run person:add-first -- --name "Your name"');
  process.exitCode = 1;
} else {
  const name = values.name;
  await withService(values, async (client, baseUrl) => {
    const { personId } = await client.post<{ readonly personId: string }>('/people/first', { name });
    console.log(`${name} is the first coordinator and administrator.`);
    tellLetIn(await client.post<LetIn>('/operator/let-in', { personId }), baseUrl);
  });
}
