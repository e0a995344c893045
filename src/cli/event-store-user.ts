import { randomBytes } from 'node:crypto';
import { changePassword, makeUser, StoreNotUsable } from '../../libs/event-store/eventstoredb/index.js';
import { typed } from './typed.js';

const HELP = `npm run eventstore:user -- --user afterwatch       makes the user of the service, in no group
npm run eventstore:password -- --user afterwatch   gives it another password
The connection string of an administrator is read from EVENTSTOREDB_ADMIN_URL, a password of your own from EVENTSTOREDB_NEW_PASSWORD.`;

const { values, positionals } = typed(HELP, { options: { user: { type: 'string' } }, allowPositionals: true });
const [what] = positionals;
const connectionString = process.env.EVENTSTOREDB_ADMIN_URL?.trim();
const user = values.user?.trim();

if (!user || !connectionString) {
  console.error('Say which user, and give the connection string of an administrator in EVENTSTOREDB_ADMIN_URL:');
  console.error(`  npm run eventstore:${what === 'password' ? 'password' : 'user'} -- --user afterwatch`);
  process.exitCode = 1;
} else {
  const given = process.env.EVENTSTOREDB_NEW_PASSWORD;
  const password = given || randomBytes(24).toString('base64url');
  try {
    if (what === 'password') await changePassword(connectionString, user, password);
    else await makeUser(connectionString, user, password);
    console.log(what === 'password' ? `${user} has another password.` : `${user} is made, in no group.`);
    if (!given) console.log(`The password, which is shown this once: ${password}`);
    if (what === 'password') console.log('Start the service again with it in EVENTSTOREDB_URL.');
    else console.log(`Next: npm run eventstore:secure -- --user ${user}`);
  } catch (error) {
    if (!(error instanceof StoreNotUsable)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
