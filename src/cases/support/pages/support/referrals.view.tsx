import { Button, Buttons, Table } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { AnswerReferral, whichOffer } from '../../answer-referral/answer-referral.command.js';
import { OfferReferral } from '../../offer-referral/offer-referral.command.js';
import { CorrectReferralView } from './correct-referral.view.js';
import { heldOptions } from './held-options.js';
import { supportWords } from './support.words.js';

/** So many kinds to answer for stand in sight; more stand behind a tap. */
const FEW = 2;

interface ReferralsProps {
  readonly at: At;
  readonly view: CaseInFullView;
  readonly mayWork: boolean;
  /** Also once the case is closed. */
  readonly mayCorrect: boolean;
  /** The offer that somebody chose to correct. */
  readonly chosen?: string;
}

/** Referrals as numbers, and those that nobody has answered yet. */
export function ReferralsView({ at, view, mayWork, mayCorrect, chosen }: ReferralsProps) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  return (
    <section class="stack" aria-labelledby="referrals">
      <h2 id="referrals">{words.referrals}</h2>
      <p class="hint">{words.referralsHint}</p>
      <Table
        caption={words.referrals}
        quietCaption
        rows={view.referrals}
        rowKey={({ kind }) => kind}
        empty={words.noReferrals}
        columns={[
          { heading: words.referralKind, cell: ({ kind }) => referralKind[kind] },
          { heading: words.offered, cell: ({ offered }) => offered, numeric: true },
          { heading: words.accepted, cell: ({ accepted }) => accepted, numeric: true },
          { heading: words.declined, cell: ({ declined }) => declined, numeric: true },
          { heading: words.open, cell: ({ unanswered }) => unanswered.length, numeric: true },
        ]}
      />
      {mayWork && <Answers at={at} view={view} />}
      {mayWork && <OfferForm at={at} view={view} />}
      {mayCorrect && view.referrals.length > 0 && <CorrectReferralView at={at} view={view} chosen={chosen} />}
    </section>
  );
}

/** One offer of each kind at a time: which person it was stands nowhere, so one is like the other. */
function Answers({ at, view }: Pick<ReferralsProps, 'at' | 'view'>) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  const waiting = view.referrals.flatMap(({ kind, unanswered }) =>
    unanswered.slice(0, 1).map((value) => ({ value, label: referralKind[kind] })),
  );
  if (waiting.length === 0) return null;
  const only = waiting.length === 1 ? waiting[0]!.value : '';
  return (
    <CasePanel
      at={at}
      command={AnswerReferral}
      view={view}
      asks={{ referralId: whichOffer }}
      proposed={{ referralId: only }}
      open={waiting.length <= FEW}
      arranged={{ referralId: { options: waiting, inline: true }, accepted: { instead: null } }}
    >
      <Buttons>
        <Button kind="quiet" name="accepted" value="true">
          {words.yes}
        </Button>
        <Button kind="quiet" name="accepted" value="false">
          {words.no}
        </Button>
      </Buttons>
    </CasePanel>
  );
}

function OfferForm({ at, view }: Pick<ReferralsProps, 'at' | 'view'>) {
  const words = supportWords(at.language);
  const held = heldOptions(view, at.language);
  return (
    <CasePanel
      at={at}
      command={OfferReferral}
      view={view}
      proposed={{ interventionId: '' }}
      arranged={{
        kind: { as: 'radios', inline: true },
        offeredAt: { instead: null },
        interventionId:
          held.length === 0
            ? { instead: null }
            : { options: [{ value: '', label: words.offerAtNone }, ...held], as: 'radios', inline: true, optional: false },
      }}
    />
  );
}
