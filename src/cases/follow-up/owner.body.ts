import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import type { Owner } from '../domain/case.events.js';

/** Who owns a follow-up: one person, or the coordinators' desk. */
export class OwnerBody {
  @IsIn(['person', 'desk']) readonly kind: 'person' | 'desk';
  @ValidateIf((owner: OwnerBody) => owner.kind === 'person') @IsUUID() readonly personId?: string;
}

export function ownerOf({ kind, personId }: OwnerBody): Owner {
  return kind === 'person' && personId ? { kind, personId } : { kind: 'desk' };
}
