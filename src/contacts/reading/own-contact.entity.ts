import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { IndividualContact } from '../domain/index.js';

/**
 * One contact with its promise. `contact` is the state as decisions fold it, so that a list and a decision never disagree; of what
 * is sealed it says that it is there.
 */
@Entity('own_contacts')
@Index(['memberId', 'on', 'contactId'])
@Index('own_contacts_by_case', ['caseId'], { where: '"caseId" IS NOT NULL' })
@Index('own_contacts_by_promise_owner', ['promiseOwner'], { where: '"promiseOwner" IS NOT NULL' })
@Index('own_contacts_at_desk', ['promiseDue'], { where: '"atDesk"' })
@Index('own_contacts_for_desk', ['awaitsDesk'], { where: '"awaitsDesk" IS NOT NULL' })
@Index('own_contacts_to_forget', ['forgetAt'], { where: '"forgetAt" IS NOT NULL' })
export class OwnContactRow {
  @PrimaryColumn('uuid') readonly contactId: string;
  @Column('uuid') readonly memberId: string;
  @Column('text') readonly on: string;
  /** Null where it belongs to none, or counts no more. */
  @Column('uuid', { nullable: true }) readonly caseId: string | null;
  @Column('jsonb') readonly contact: IndividualContact;
  /** Whose open promise it is; null where there is none, or it is the desk's. */
  @Column('uuid', { nullable: true }) readonly promiseOwner: string | null;
  /** When the open promise is due, of a day at noon UTC. */
  @Column('timestamptz', { nullable: true }) readonly promiseDue: Date | null;
  /** An open promise has come to the desk. */
  @Column('boolean') readonly atDesk: boolean;
  /** As `promiseDue`, where the desk is to be told should it become late. */
  @Column('timestamptz', { nullable: true }) readonly awaitsDesk: Date | null;
  /** Revision at which the promise was given its date or its owner: another date, even the same again, is new work. */
  @Column('int', { nullable: true }) readonly datedRevision: number | null;
  /** When whom to call back is to be forgotten; null while somebody waits for the call, or nothing is kept. */
  @Column('timestamptz', { nullable: true }) readonly forgetAt: Date | null;
  /** Id of the event by which nobody waits any more. */
  @Column('text', { nullable: true }) readonly endedBy: string | null;
  @Column('int') readonly revision: number;
}
