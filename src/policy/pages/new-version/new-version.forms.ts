import { CommandForm } from '../../../pages/command-form.js';
import { PublishPolicyVersion } from '../../publish-policy-version/publish-policy-version.command.js';
import { drawNewVersion } from './draw-new-version.js';

export class PublishPolicyVersionForm extends CommandForm(
  PublishPolicyVersion,
  { path: () => '/policy/new', draw: drawNewVersion },
  { then: () => '/policy' },
) {}
