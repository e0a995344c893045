import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { chosenFrom } from '../../../../pages/command-fields.view.js';
import { link, Radios, timeWords } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { CasePanel } from '../../../frame/case-panel.view.js';
import { formName } from '../../../../pages/command-form.js';
import { standardWords } from '../../../../pages/words/index.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { CorrectReferral } from '../../correct-referral/correct-referral.command.js';
import { heldOptions } from './held-options.js';
import { recordedOfReferral } from './recorded.js';
import { supportWords } from './support.words.js';

interface CorrectProps {
  readonly at: At;
  readonly view: CaseInFullView;
  /** The offer that somebody chose to correct. */
  readonly chosen?: string;
}

/** Corrects one offer: which person it was stands nowhere, so it is told by its kind, day and answer. */
export function CorrectReferralView({ at, view, chosen }: CorrectProps) {
  const words = supportWords(at.language);
  const offers = offersIn(view, at);
  const only = offers.length === 1 ? offers[0] : undefined;
  const offer = offers.find(({ id, form }) => id === chosen || at.refused?.form === form) ?? only;
  return (
    <>
      {offers.length > 1 && (
        <details class="panel" open={offer !== undefined}>
          <summary>{words.offersOneByOne}</summary>
          <ul>
            {offers.map(({ id, form, label }) => (
              <li key={id}>
                {label}{' '}
                <a href={link(`${casePagePath(view.caseId, 'support')}?offer=${id}#${form}`)}>
                  {words.correct}
                  <span class="unseen"> {label}</span>
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      {offer !== undefined && <Form at={at} view={view} offer={offer} open={offer.id === chosen} />}
    </>
  );
}

type Offer = ReturnType<typeof offersIn>[number];

function offersIn(view: CaseInFullView, at: At) {
  const words = supportWords(at.language);
  const { referralKind } = standardWords(at.language);
  const answer = { true: words.accepted, false: words.declined, null: words.open } as const;
  return view.referrals.flatMap(({ kind, offers }) =>
    offers.map(({ referralId: id, offeredAt, interventionId, accepted }) => ({
      id,
      interventionId,
      form: formName(CorrectReferral, { caseId: view.caseId, referralId: id }),
      label: `${referralKind[kind]}, ${timeWords(offeredAt, tellingOf(at))}, ${answer[`${accepted}`].toLowerCase()}`,
    })),
  );
}

function Form({ at, view, offer, open }: Omit<CorrectProps, 'chosen'> & { readonly offer: Offer; readonly open: boolean }) {
  const words = supportWords(at.language);
  const held = heldOptions(view, at.language, offer.interventionId);
  const { language } = at;
  const answers = [
    { value: 'true', label: words.yes },
    { value: 'false', label: words.no },
    { value: '', label: words.open },
  ];
  return (
    <CasePanel
      at={at}
      command={CorrectReferral}
      view={view}
      ids={{ referralId: offer.id }}
      proposed={recordedOfReferral(view, offer.id, at.site.zone).values}
      title={`${CorrectReferral.declared.words!.title[language]}: ${offer.label}`}
      open={open}
      arranged={{
        ...arrangedCorrection(at),
        kind: { as: 'select', optional: false },
        offeredAt: { optional: false },
        interventionId: held.length === 0 ? { instead: null } : chosenFrom(held),
        accepted: {
          instead: (form) => <Radios form={form} language={language} name="accepted" label={words.itsAnswer} options={answers} inline />,
        },
      }}
    />
  );
}
