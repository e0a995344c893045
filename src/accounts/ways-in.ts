import { Injectable } from '@nestjs/common';
import { Passkeys, type Passkey } from './passkeys.js';
import { Passwords, type PasswordState } from './passwords.js';

/** Everything by which somebody can sign in. */
export interface WaysIn {
  readonly password: PasswordState | null;
  readonly passkeys: readonly Passkey[];
  /** A passkey, or a password whose authenticator is there. */
  readonly isEnough: boolean;
}

/** What somebody has, read at once. */
@Injectable()
export class WaysInOf {
  constructor(
    private readonly passwords: Passwords,
    private readonly passkeys: Passkeys,
  ) {}

  async person(personId: string): Promise<WaysIn> {
    const [password, passkeys] = await Promise.all([this.passwords.stateOf(personId), this.passkeys.listOf(personId)]);
    return { password, passkeys, isEnough: passkeys.length > 0 || password?.hasAuthenticator === true };
  }
}
