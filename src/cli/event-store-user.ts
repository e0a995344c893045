import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { changePassword, makeUser, StoreNotUsable } from '../../libs/event-store/eventstoredb/index.js';

const { values, positionals } = parseArgs({ options: { user: { type: 'string' } }, allowPositionals: true });
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
