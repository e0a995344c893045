import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { PolicyVersions } from '../../policy.queries.js';
import { NewVersionView } from './new-version.view.js';

/** The terms in force, to be changed into those of the next version. */
export async function drawNewVersion(queries: QueryBus, at: At): Promise<VNode> {
  ask('change_policy', at);
  const [inForce] = await queries.execute(new PolicyVersions());
  return NewVersionView({
    at: { ...at, refused: at.refused && { ...at.refused, errors: at.refused.errors.map(ofTerms) } },
    terms: inForce!.terms,
  });
}

/** A rule names a term, and the form asks for it among the terms. */
function ofTerms<Wrong extends { readonly field: string }>(wrong: Wrong): Wrong {
  const { field } = wrong;
  return field === '' || field === 'terms' || field.startsWith('terms.') ? wrong : { ...wrong, field: `terms.${field}` };
}
