import type { QueryBus } from '@nestjs/cqrs';
import type { VNode } from 'preact';
import type { At } from '../../../pages/at.js';
import { ask } from '../../../rights.js';
import { PolicyVersions } from '../../policy.queries.js';
import { PolicySince } from '../../policy-history/policy-since.query.js';
import { NewVersionView } from './new-version.view.js';
import { toldOfPolicy } from './told-of-policy.js';

/** The terms in force, to be changed into those of the next version. */
export async function drawNewVersion(queries: QueryBus, at: At): Promise<VNode> {
  ask('change_policy', at);
  const [[inForce], [last], told] = await Promise.all([
    queries.execute(new PolicyVersions()),
    queries.execute(new PolicySince(-1, at)),
    toldOfPolicy(queries, at),
  ]);
  return NewVersionView({
    at: { ...told, refused: told.refused && { ...told.refused, errors: told.refused.errors.map(ofTerms) } },
    terms: inForce!.terms,
    revision: last!.revision,
  });
}

/** A rule names a term, and the form asks for it among the terms. */
function ofTerms<Wrong extends { readonly field: string }>(wrong: Wrong): Wrong {
  const { field } = wrong;
  return field === '' || field === 'terms' || field.startsWith('terms.') ? wrong : { ...wrong, field: `terms.${field}` };
}
