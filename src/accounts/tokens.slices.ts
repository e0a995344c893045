import { DataSource } from 'typeorm';
import type { Slices } from '../commands/index.js';
import { TokenActorDirectory } from './acting/token-actor-directory.js';
import { DemoTokensApi } from './operator/demo-tokens.api.js';
import { LetInApi } from './operator/let-in.api.js';
import { TokensPage } from './pages/tokens/tokens.page.js';
import { PersonalTokens } from './personal-tokens.js';

/** What programs show to say for whom they act. */
export const tokens: Slices = {
  handlers: [],
  controllers: [DemoTokensApi, LetInApi, TokensPage],
  providers: [
    { provide: PersonalTokens, inject: [DataSource], useFactory: (database: DataSource) => new PersonalTokens(database) },
    TokenActorDirectory,
  ],
};
