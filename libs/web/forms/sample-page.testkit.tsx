import type { ComponentChildren } from 'preact';
import {
  Banner,
  Button,
  ButtonLink,
  Buttons,
  Checkboxes,
  ContextualDate,
  ErrorSummary,
  Field,
  Form,
  IdentityBar,
  Layout,
  Pagination,
  Radios,
  Select,
  SubNavigation,
  SummaryList,
  Table,
  Tag,
  Timeline,
  UndoStrip,
  WhenField,
  type Option,
  type Shell,
} from '../views/index.js';
import { formOf, tellingOf, type PageRequest } from './page-request.js';

/** Text of a kind that must come out as text, wherever it stands. */
export const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'`;

const options: readonly Option[] = [
  { value: 'round', label: 'Round', hint: 'Rolls by itself' },
  { value: 'square', label: 'Square' },
  { value: 'long', label: 'Long and thin, with a label that goes on for longer than a narrow screen is wide' },
];

const words = {
  skip: 'Skip to the content',
  menu: 'Menu',
  navigation: 'Main',
  quickNavigation: 'Quick',
  signOut: 'Sign out',
  signedInAs: 'Signed in as',
  home: 'home',
  footer: 'About',
  shortcuts: 'Keyboard shortcuts',
  close: 'Close',
};

function shell(at: PageRequest): Shell {
  return {
    language: at.language,
    programName: 'Regional Things Program',
    environment: 'Sample',
    reminder: 'One sentence that stands on every page.',
    assets: at.site.assets,
    primary: { href: '/things/new', label: 'New thing', shortcut: 'n' },
    navigation: [
      { href: '/things', label: 'Things', current: true, shortcut: 'g t' },
      { href: '/places', label: 'Places' },
      { href: '/reports', label: 'Reports' },
    ],
    help: { href: '/help', label: 'Help' },
    account: { name: at.name, csrf: at.csrf, settings: { href: '/settings', label: 'Settings' } },
    signIn: null,
    footer: [{ href: '/about', label: 'About things' }],
    otherLanguages: [{ here: at.path + at.query, label: 'Español', language: 'es' }],
    shortcuts: at.shortcuts,
    sessionEnd: null,
    words,
  };
}

export function SamplePage({
  at,
  title,
  children,
}: {
  readonly at: PageRequest;
  readonly title: string;
  readonly children: ComponentChildren;
}) {
  return (
    <Layout shell={shell(at)} title={title} wide failed={at.refused === null ? undefined : 'Error:'}>
      {children}
    </Layout>
  );
}

/** The form of the sample: one of each kind of field. */
export function SampleForm({ at }: { readonly at: PageRequest }) {
  const form = formOf(at, 'thing', { shape: 'square' }, 3);
  const field = { form, language: at.language };
  return (
    <Form form={form} action="/things" label="A thing" keeps>
      <Field {...field} name="label" label="Label" hint="A few words on the box." width="full" />
      <Field {...field} name="phone" label="Telephone" type="tel" inputMode="tel" optional width="short" />
      <Radios {...field} name="shape" label="Shape" options={options} />
      <Checkboxes {...field} name="colours" label="Colors" hint="All that apply." options={options} inline />
      <Select {...field} name="place" label="Place" options={options} optional />
      <WhenField {...field} name="made" label="When was it made?" hint="The day is enough." />
      <Buttons>
        <Button>Save</Button>
        <Button kind="quiet" name="later" value="true">
          Save for later
        </Button>
      </Buttons>
    </Form>
  );
}

/** A page with every part on it, with hostile text in each. */
export function EveryPart({ at, things }: { readonly at: PageRequest; readonly things: readonly string[] }) {
  const telling = tellingOf(at);
  const form = formOf(at, 'thing');
  const undo = formOf(at, 'undo');
  const date = <ContextualDate time="2026-11-20" now={at.now} overdue telling={telling} />;
  return (
    <SamplePage at={at} title="Every part">
      <ErrorSummary form={form} language={at.language} fields={['label', 'phone', 'shape', 'colours', 'place', 'made']} />
      {at.done !== null && (
        <Banner kind="done" language={at.language} id="done">
          <p>The thing is saved.</p>
        </Banner>
      )}
      <UndoStrip form={undo} action="/things/undo" said="Put away." until="2026-11-23T18:01:00Z" now={at.now} telling={telling} />
      <IdentityBar
        title="Thing 24-0071"
        tag={<Tag tone="attention">Being made</Tag>}
        facts={[
          { label: 'Owner', value: HOSTILE },
          { label: 'Due', value: date },
        ]}
      />
      <SubNavigation
        label="This thing"
        items={[
          { href: '/things', label: 'Overview', current: true },
          { href: '/things?view=all', label: 'Timeline' },
        ]}
      />
      <Banner language={at.language} id="notice">
        <p>Something to know: {HOSTILE}</p>
      </Banner>
      <Banner kind="warning" language={at.language} id="warning">
        <p>Something that matters.</p>
      </Banner>
      <p>
        <Tag>Neutral</Tag> <Tag tone="info">Info</Tag> <Tag tone="good">Good</Tag> <Tag tone="attention">Attention</Tag>{' '}
        <Tag tone="urgent">Urgent</Tag>
      </p>
      <h2>What is known</h2>
      <SummaryList
        rows={[
          { label: 'Shape', value: 'Square', action: { href: '/things/shape', label: 'Change', about: 'the shape' } },
          { label: 'Label', value: HOSTILE },
        ]}
      />
      <h2>All of them</h2>
      <Table
        caption="Things"
        quietCaption
        rows={things.map((name, number) => ({ name, number }))}
        rowKey={({ number }) => String(number)}
        empty="There are no things."
        columns={[
          { heading: 'Name', cell: ({ name, number }) => <a href="/things">{`${name} ${number}`}</a> },
          { heading: 'Due', cell: () => date },
          { heading: 'State', cell: () => <Tag tone="good">Ready</Tag> },
          { heading: 'Pieces', cell: ({ number }) => number * 1200, numeric: true },
        ]}
      />
      <Pagination language={at.language} path="/things" previous={{ before: 'a' }} next={{ after: 'b' }} />
      <Card date={date} />
      <h2>What happened</h2>
      <Timeline
        telling={telling}
        entries={[
          {
            key: '2',
            title: 'Painted',
            by: 'Sam Sample',
            happenedAt: '2026-11-01T07:30:00Z',
            enteredAt: '2026-11-01T14:12:00Z',
            tag: 'Correction',
            body: <p>{HOSTILE}</p>,
          },
          { key: '1', title: 'Made', by: 'Sam Sample', happenedAt: '2026-10-30', enteredAt: '2026-10-30T14:12:00Z' },
        ]}
      />
      <h2>Make another</h2>
      <SampleForm at={at} />
      <ButtonLink href="/things" kind="quiet">
        Back to the list
      </ButtonLink>
    </SamplePage>
  );
}

function Card({ date }: { readonly date: ComponentChildren }) {
  return (
    <div class="card">
      <h2>
        <a href="/things">Thing 24-0071</a>
      </h2>
      <p class="facts">
        <span>Owner: Sam Sample</span> {date}
      </p>
    </div>
  );
}
