import { CommandForm, type PageOfForms } from '../../../pages/command-form.js';
import { HoldRelease } from '../../hold-release/hold-release.command.js';
import { LiftReleaseHold } from '../../hold-release/lift-release-hold.command.js';
import { drawReleases } from './draw-releases.js';

const page: PageOfForms = {
  path: () => '/releases',
  query: ({ releaseId }) => `?release=${releaseId}`,
  draw: (queries, at, { releaseId }) => drawReleases(queries, at, releaseId),
};

export class HoldReleaseForm extends CommandForm(HoldRelease, page) {}
export class LiftReleaseHoldForm extends CommandForm(LiftReleaseHold, page) {}
