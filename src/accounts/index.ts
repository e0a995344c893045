import { Module } from '@nestjs/common';
import { type Context, moduleOf, type Slices } from '../commands/index.js';
import { TokenActorDirectory } from './acting/token-actor-directory.js';
import { IsOwnBrowserHandler } from './is-own-browser.query.js';
import { KnownBrowsers } from './known-browsers.js';
import { OneTimeCodes } from './one-time-codes.js';
import { AccountPage } from './pages/account/account.page.js';
import { JoinPage } from './pages/join/join.page.js';
import { SetUpPage } from './pages/set-up/set-up.page.js';
import { SignInOfPersonPage } from './pages/sign-in-of-person/sign-in-of-person.page.js';
import { SignInPage } from './pages/sign-in/sign-in.page.js';
import { SignOutPage } from './pages/sign-in/sign-out.page.js';
import { StepUpPage } from './pages/step-up/step-up.page.js';
import { Passkeys } from './passkeys.js';
import { Passwords } from './passwords.js';
import { PersonalTokens } from './personal-tokens.js';
import { SessionDoor } from './session-door.js';
import { tokens } from './tokens.slices.js';
import { Tries } from './tries.js';
import { WaysInOf } from './ways-in.js';

export { PersonalTokens, TokenActorDirectory };

const slices: Slices = {
  handlers: [IsOwnBrowserHandler],
  controllers: [AccountPage, JoinPage, SetUpPage, SignInOfPersonPage, SignInPage, SignOutPage, StepUpPage],
  providers: [KnownBrowsers, OneTimeCodes, Passkeys, Passwords, SessionDoor, Tries, WaysInOf],
};

@Module({ ...moduleOf(slices, tokens), exports: [PersonalTokens, TokenActorDirectory] })
export class AccountsModule {}

/** Who can sign in, and by what: rows that can be erased, not events (docs/decisions/0026). */
export const accounts: Context = { module: AccountsModule };
