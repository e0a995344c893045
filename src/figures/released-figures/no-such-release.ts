import { ProblemError } from '../../../libs/web/http/index.js';

/** Answered of a release that is not out: whether there ever will be one is not said. */
export const noSuchRelease = new ProblemError({
  status: 404,
  code: 'release_not_found',
  detail: 'No release of that name is out.',
  next: 'Look at GET /api/v1/figures for those that are.',
});
