import { Injectable } from '@nestjs/common';
import type { Deciding, NamesakeKnown } from '../../vocabulary/index.js';
import type { PersonState } from '../domain/index.js';
import { PersonNaming } from '../person-naming.js';
import { RoleHoldersNow } from '../role-holders-now.js';

/** What is known before the first privacy officer is added. */
export interface BeforeFirstOfficer extends NamesakeKnown {
  /** Ids of those who are one, however they became it. */
  readonly officers: readonly string[];
}

/** Finds out whether there is a privacy officer, or somebody of the name. */
@Injectable()
export class PrivacyOfficersKnown {
  constructor(
    private readonly holders: RoleHoldersNow,
    private readonly naming: PersonNaming,
  ) {}

  async facts(asked: {
    readonly state: PersonState;
    readonly command: { readonly personId: string; readonly name: string };
    readonly deciding: Deciding;
  }): Promise<BeforeFirstOfficer> {
    const officers = asked.state === null ? await this.holders.of('privacy_officer') : [asked.command.personId];
    const namesake = officers.length > 0 ? { known: null } : await this.naming.known(asked.command, asked.state, asked.deciding);
    return { ...namesake, officers };
  }
}
