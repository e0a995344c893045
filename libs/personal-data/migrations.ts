import { CreateVault1763900000000 } from './create-vault.migration.js';
import { RenewWrappingKeys1764000800000 } from './renew-wrapping-keys.migration.js';

/** The vault's migrations in order, for the role that owns the database; the role that serves is named by `afterwatch.app_role`. */
export const personalDataMigrations = [CreateVault1763900000000, RenewWrappingKeys1764000800000];
