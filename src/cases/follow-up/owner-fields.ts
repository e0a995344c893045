import { applyDecorators } from '@nestjs/common';
import { IsIn, IsUUID, ValidateIf } from 'class-validator';
import { Part, type Question } from '../../commands/index.js';
import { Neighbours } from '../neighbours.js';
import type { Deciding } from '../../vocabulary/index.js';
import { type CaseState, type OwnerFacts, ownerNamed } from '../domain/index.js';

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

interface OwnerAsked {
  readonly command: { readonly owner?: OwnerFields };
  readonly state: CaseState;
  readonly deciding: Deciding;
}

/** Whether whoever is named can act on it, and works for the agency that asked. */
export const mayOwn = {
  from: Neighbours,
  find: (neighbours: Neighbours, { command: { owner }, state, deciding }: OwnerAsked): Promise<OwnerFacts> => {
    const named = owner && ownerNamed(owner);
    return named?.kind === 'person' ? neighbours.asOwner(named.personId, state, deciding.now) : Promise.resolve({ mayOwn: true });
  },
};
