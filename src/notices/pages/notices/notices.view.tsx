import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import {
  Banner,
  Button,
  ErrorSummary,
  Field,
  Form,
  optionsOf,
  Radios,
  Select,
  SummaryList,
  timeWords,
} from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { type NoticeWayName, rhythms } from '../../domain/index.js';
import type { LastNotice } from '../../notice-rows.js';
import type { KeptWishes } from '../../notice-wishes.js';
import {
  drawnWishes,
  hoursOnCall,
  howOften,
  howTold,
  quietFromAsked,
  quietToAsked,
  whichHour,
  whichLanguage,
  whichMail,
  whichTelephone,
} from './notices.forms.js';
import { noticesWords } from './notices.words.js';

export const NOTICES_PATH = '/account/notices';
/** What the page is told was done. */
export const WISHES_KEPT = 'notice_wishes_kept';
export const TRIAL_ASKED = 'notice_trial_asked';

export interface NoticesProps {
  readonly at: At;
  /** The ways that are set up. */
  readonly ways: readonly NoticeWayName[];
  readonly wishes: Omit<KeptWishes, 'address'> | null;
  readonly last: LastNotice | null;
}

/** How somebody wishes to be told that something waits for them. Their address is never drawn. */
export function NoticesView(props: NoticesProps) {
  const { at, ways, wishes } = props;
  const words = noticesWords(at.language);
  const { language } = at;
  return (
    <ProgramPage at={{ ...at, path: NOTICES_PATH }} title={words.title}>
      <ErrorSummary
        form={formOf(at, 'notices')}
        language={language}
        fields={['way', 'mail', 'telephone', 'dailyAt', 'quietFrom', 'quietTo']}
      />
      <ErrorSummary form={formOf(at, 'on-call')} language={language} fields={['hours']} />
      <ErrorSummary form={formOf(at, 'trial')} language={language} />
      {(at.done === WISHES_KEPT || at.done === TRIAL_ASKED) && (
        <Banner kind="done" language={language}>
          <p>{at.done === WISHES_KEPT ? words.saved : words.trialSent}</p>
        </Banner>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      {ways.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <>
          <Now {...props} />
          <Wishes {...props} />
          {wishes !== null && <OnCall {...props} />}
          {wishes !== null && <Trial at={at} />}
        </>
      )}
    </ProgramPage>
  );
}

function Now({ at, ways, wishes, last }: NoticesProps) {
  const words = noticesWords(at.language);
  const telling = tellingOf(at);
  const way = wishes !== null && !ways.includes(wishes.way) ? words.notSetUp : words.wayOf[wishes?.way ?? 'none'];
  const lastSaid =
    last === null
      ? words.lastNone
      : last.sentAt === null
        ? words.lastOpen(timeWords(last.madeAt, telling))
        : words.lastSent(timeWords(last.sentAt, telling));
  return (
    <section class="stack" aria-labelledby="now">
      <h2 id="now">{words.now}</h2>
      <SummaryList
        rows={[
          { label: words.wayNow, value: way },
          { label: words.last, value: lastSaid },
          {
            label: words.onCall,
            value: isOnCall(at, wishes) ? words.onCallUntil(timeWords(wishes!.onCallUntil!, telling)) : words.notOnCall,
          },
        ]}
      />
    </section>
  );
}

function Wishes({ at, ways, wishes }: NoticesProps) {
  const words = noticesWords(at.language);
  const { language } = at;
  const form = formOf(at, 'notices', drawnWishes(wishes, language), 'by_values');
  const shared = { form, language };
  const hours = hourOptions(at);
  return (
    <section class="stack" aria-labelledby="wishes">
      <h2 id="wishes">{words.wishes}</h2>
      <Form form={form} action={NOTICES_PATH} label={words.wishes} keeps>
        <Radios {...shared} name="way" label={howTold[language]} options={optionsOf(['none', ...ways], words.ways)} />
        {ways.includes('mail') && (
          <Field {...shared} name="mail" label={whichMail[language]} hint={words.addressHint} autocomplete="email" optional />
        )}
        {ways.includes('text') && (
          <Field
            {...shared}
            name="telephone"
            label={whichTelephone[language]}
            hint={words.addressHint}
            type="tel"
            autocomplete="tel"
            optional
          />
        )}
        <Radios {...shared} name="language" label={whichLanguage[language]} options={optionsOf(['en', 'es'], words.languages)} inline />
        <Radios {...shared} name="rhythm" label={howOften[language]} options={optionsOf(rhythms, words.rhythms)} inline />
        <Select {...shared} name="dailyAt" label={whichHour[language]} options={hours} unchosen={false} />
        <p class="hint">{words.quietHint}</p>
        <Select {...shared} name="quietFrom" label={quietFromAsked[language]} options={hours} optional />
        <Select {...shared} name="quietTo" label={quietToAsked[language]} options={hours} optional />
        <Button>{words.save}</Button>
      </Form>
    </section>
  );
}

function OnCall({ at, wishes }: NoticesProps) {
  const words = noticesWords(at.language);
  const { language } = at;
  const form = formOf(at, 'on-call', { hours: '12' });
  return (
    <section class="stack" aria-labelledby="on-call">
      <h2 id="on-call">{words.onCallTitle}</h2>
      <Form form={form} action={`${NOTICES_PATH}/on-call`} label={words.onCallTitle}>
        <Field form={form} language={language} name="hours" label={hoursOnCall[language]} type="number" inputMode="numeric" width="short" />
        <Button kind="quiet">{words.beginOnCall}</Button>
      </Form>
      {isOnCall(at, wishes) && (
        <Form form={formOf(at, 'off-call')} action={`${NOTICES_PATH}/off-call`}>
          <Button kind="quiet">{words.endOnCall}</Button>
        </Form>
      )}
    </section>
  );
}

function Trial({ at }: { readonly at: At }) {
  const words = noticesWords(at.language);
  return (
    <section class="stack" aria-labelledby="trial">
      <h2 id="trial">{words.trialTitle}</h2>
      <Form form={formOf(at, 'trial')} action={`${NOTICES_PATH}/trial`}>
        <Button kind="quiet">{words.trial}</Button>
      </Form>
    </section>
  );
}

function isOnCall({ now }: At, wishes: NoticesProps['wishes']): boolean {
  return wishes !== null && wishes.onCallUntil !== null && Date.parse(now) < Date.parse(wishes.onCallUntil);
}

function hourOptions({ language }: At) {
  const clock = new Intl.DateTimeFormat(language, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: clock.format(new Date(Date.UTC(2026, 0, 1, hour))) }));
}
