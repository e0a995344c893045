import { optionsOf } from '../../../../../libs/web/views/index.js';
import { chosenFrom } from '../../../../pages/command-fields.view.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { requestDeclineReasons } from '../../../../vocabulary/index.js';
import { DeclineRequest } from '../../../request/decline-request/decline-request.command.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { TakeBackDecline } from '../../../request/take-back-decline/take-back-decline.command.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';

/** That an agency outside the region is not served is the approver's to say. */
const reasons = requestDeclineReasons.filter((reason) => reason !== 'out_of_region_not_approved');

/** Declines a request, as long as no team was built for it; or takes the decline back. */
export function Decline({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  if (view.status === 'declined') return <TakeBack at={at} view={view} />;
  if (view.status !== 'open' || view.deployment !== null || !view.may.includes('decide_request')) return null;
  const options = optionsOf(reasons, standardWords(at.language).requestDeclineReason);
  return <CasePanel at={at} command={DeclineRequest} view={view} arranged={{ reason: chosenFrom(options) }} warning />;
}

/** What an approver refused is for an approver to take back. */
function TakeBack({ at, view }: { readonly at: At; readonly view: CaseInFullView }) {
  if (view.declinedBecause === 'out_of_region_not_approved' || !view.may.includes('decide_request')) return null;
  return <CasePanel at={at} command={TakeBackDecline} view={view} arranged={arrangedCorrection(at)} />;
}
