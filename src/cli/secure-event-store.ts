import { secureEventStore, StoreNotUsable } from '../../libs/event-store/eventstoredb/index.js';
import { typed } from './typed.js';

const HELP = `npm run eventstore:secure -- --user afterwatch   gives the user of the service the rights to read everything and to append
The connection string of an administrator is read from EVENTSTOREDB_ADMIN_URL.`;

const { values } = typed(HELP, { options: { user: { type: 'string' } } });
const connectionString = process.env.EVENTSTOREDB_ADMIN_URL?.trim();

if (!values.user?.trim() || !connectionString) {
  console.error('Say whose rights to set, and give the connection string of an administrator in EVENTSTOREDB_ADMIN_URL:');
  console.error('  npm run eventstore:secure -- --user afterwatch');
  process.exitCode = 1;
} else {
  const user = values.user.trim();
  try {
    const { changed } = await secureEventStore(connectionString, user);
    console.log(changed ? `The rights of ${user} are set.` : `The rights of ${user} were set already; nothing was changed.`);
    console.log(`${user} reads everything and appends, and can neither delete nor truncate what was stored.`);
  } catch (error) {
    if (!(error instanceof StoreNotUsable)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
