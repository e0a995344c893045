import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isForgotten, Vault, type SealedText } from '../../libs/personal-data/index.js';
import { NOTICE_PURPOSE } from './notice-purpose.js';

/** An address as it is kept: its box, and what names the key of that box. */
export interface KeptAddress {
  readonly address: SealedText;
  readonly addressKey: string;
}

/** Seals where somebody is told, each address under a key of its own, which is destroyed with it: nobody reads it but who sends to it. */
@Injectable()
export class NoticeAddresses {
  constructor(private readonly vault: Vault) {}

  async seal(personId: string, address: string): Promise<KeptAddress> {
    const addressKey = randomUUID();
    return { address: await this.vault.seal(placeOf(personId, addressKey), address), addressKey };
  }

  /** For sending one notice; the access log says that it was opened. @returns null where it has been forgotten */
  async open(personId: string, { address, addressKey }: KeptAddress, noticeId: string): Promise<string | null> {
    const access = {
      viewer: 'automation:tell-people',
      role: 'automation',
      purpose: NOTICE_PURPOSE,
      object: `notice-${noticeId}`,
      action: 'send_notice',
    };
    const opened = await this.vault.open(address, { ...access, ...placeOf(personId, addressKey) });
    return isForgotten(opened) ? null : opened;
  }

  async forget(personId: string, addressKey: string, now: Date): Promise<void> {
    const { subject, keptFor } = placeOf(personId, addressKey);
    await this.vault.shred(subject, keptFor, now.toISOString());
  }
}

function placeOf(personId: string, addressKey: string) {
  return { subject: `notices-${personId}`, keptFor: `address-${addressKey}`, field: 'notice_address' };
}
