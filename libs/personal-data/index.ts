export { type Access, type AccessEntriesQuery, type AccessEntry, type AccessOutcome } from './access-log.js';
export { type KeyOwner, type Shredding } from './data-keys.js';
export { type KeyWrapper } from './key-wrapper.js';
export { MasterKeyError, createMasterKeyFile, masterKeyFromFile } from './master-key-file.js';
export { personalDataMigrations } from './migrations.js';
export { isSealed, type SealedText } from './sealed-text.js';
export { startVault, type VaultStart } from './start-vault.js';
export { VaultFault } from './vault-database.js';
export { Vault, isForgotten, type Forgotten, type PlacedBox, type SealedPlace, type VaultSettings } from './vault.js';
