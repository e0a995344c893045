import { Query } from '@nestjs/cqrs';

/**
 * How many contacts from peer to peer belong to a case. Of a contact nothing else is anybody's but its member's: neither whose it
 * was, nor when, nor what somebody does who was supported. From a read model. Whoever asks has asked who may see the case.
 */
export class CountContactsOfCase extends Query<number> {
  constructor(readonly caseId: string) {
    super();
  }
}
