import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CommandPanel } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { arrangedCorrection, proposedCorrection } from '../../../frame/arranged-correction.js';
import type { CasePageView } from '../../../overview/case-page/case-page.view.js';
import { CorrectReferral, offerToCorrect } from '../../correct-referral/correct-referral.command.js';
import { heldOptions } from './held-options.js';
import { supportWords } from './support.words.js';

/** Corrects one offer: which person it was stands nowhere, so it is told by its kind, day and answer. */
export function CorrectReferralView({ at, view }: { readonly at: At; readonly view: CasePageView }) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  const answer = { true: words.accepted, false: words.declined, null: words.open } as const;
  const offers = view.referrals.flatMap(({ kind, offers: all }) =>
    all.map(({ referralId: value, offeredAt, accepted }) => ({
      value,
      label: `${referralKind[kind]}, ${timeWords(offeredAt, tellingOf(at))}, ${answer[`${accepted}`].toLowerCase()}`,
    })),
  );
  const held = heldOptions(view, at.language);
  return (
    <CommandPanel
      at={at}
      command={CorrectReferral}
      ids={{ caseId: view.caseId }}
      asks={{ referralId: offerToCorrect }}
      proposed={{ ...proposedCorrection, referralId: offers.length === 1 ? offers[0]!.value : '' }}
      revision={view.revision}
      arranged={{
        ...arrangedCorrection(at, [
          { value: 'accepted', label: words.itsAnswer },
          { value: 'interventionId', label: words.itsIntervention },
        ]),
        referralId: { options: offers, as: 'select' },
        kind: { as: 'select' },
        interventionId: held.length === 0 ? { instead: null } : { options: held, as: 'select' },
      }}
    />
  );
}
