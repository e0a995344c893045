import { applyDecorators } from '@nestjs/common';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { Part, type Question } from '../../commands/index.js';
import { Neighbours } from '../neighbours.js';
import { ownerNamed } from '../domain/index.js';

/** Who owns a follow-up: one person, or the coordinators' desk. */
export class OwnerFields {
  @IsIn(['person', 'desk']) readonly kind: 'person' | 'desk';
  @ValidateIf((owner: OwnerFields) => owner.kind === 'person') @IsUUID() readonly personId?: string;
}

/** An owner; a form asks for a person's id, or `desk`. */
export function OwnedBy(question: Question): PropertyDecorator {
  return applyDecorators(
    Part(
      () => OwnerFields,
      question,
      (chosen) => (chosen === 'desk' ? { kind: 'desk' } : { kind: 'person', personId: chosen }),
    ),
  );
}

/** Whether whoever is named can act on it. */
export const mayOwn = {
  from: Neighbours,
  find: async (neighbours: Neighbours, { command: { owner } }: { readonly command: { readonly owner?: OwnerFields } }) => {
    const named = owner && ownerNamed(owner);
    return { mayOwn: named?.kind !== 'person' || (await neighbours.mayOwnFollowUps(named.personId)) };
  },
};
