import { formOf, tellingOf } from '../../../../libs/web/forms/index.js';
import type { ProjectionStatus } from '../../../../libs/read-side/index.js';
import { Banner, Button, Form, SummaryList, Table, Tag, timeWords } from '../../../../libs/web/views/index.js';
import type { Config } from '../../../config/config.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { checkSaid } from '../../check-sentences.js';
import { lagTold } from '../../lag-told.js';
import { systemWords } from './system.words.js';

export interface CheckShown {
  readonly name: string;
  readonly ok: boolean;
  /** As the log has it: English. */
  readonly said: readonly string[];
}

/**
 * A read model, and how many streams it has set aside: not which. How many events there are is not shown: it would tell how much goes on.
 */
export interface ModelShown extends ProjectionStatus {
  readonly setAside: number;
}

export interface SystemProps {
  readonly at: At;
  readonly checks: readonly CheckShown[];
  readonly models: readonly ModelShown[];
  readonly version: string;
  /** Since when this process runs: ISO 8601 in UTC. */
  readonly since: string;
  readonly store: Config['eventStore'];
  readonly isBundled: boolean;
  /** The read model that was just told to try again. */
  readonly resumed: string | null;
}

/** What works, what does not, and the way on. */
export function SystemView(props: SystemProps) {
  const { at, version, since, store, isBundled, resumed } = props;
  const words = systemWords(at.language);
  return (
    <ProgramPage at={at} title={words.title} wide>
      {resumed !== null && (
        <Banner kind="done" language={at.language} id="done">
          <p>{words.resumed(resumed)}</p>
        </Banner>
      )}
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <Checks {...props} />
      <Models {...props} />
      <section class="stack" aria-labelledby="process">
        <h2 id="process">{words.process}</h2>
        <SummaryList
          rows={[
            { label: words.program, value: words.version(version) },
            { label: words.since, value: timeWords(since, tellingOf(at)) },
            { label: words.store, value: words.stores[store] },
            { label: words.database, value: isBundled ? words.bundled : words.existing },
          ]}
        />
        <p class="hint">{words.one}</p>
      </section>
    </ProgramPage>
  );
}

function Checks({ at, checks }: Pick<SystemProps, 'at' | 'checks'>) {
  const words = systemWords(at.language);
  return (
    <section class="stack" aria-labelledby="checks">
      <h2 id="checks">{words.checks}</h2>
      <Table
        caption={words.checks}
        quietCaption
        close
        rows={checks}
        rowKey={({ name }) => name}
        empty={words.none}
        columns={[
          { heading: words.check, cell: ({ name }) => words.checkNames[name] ?? name },
          {
            heading: words.state,
            cell: ({ ok, said }) => (
              <Tag tone={!ok ? 'urgent' : said.length > 0 ? 'attention' : 'good'}>
                {!ok ? words.broken : said.length > 0 ? words.warning : words.works}
              </Tag>
            ),
          },
          {
            heading: words.detail,
            cell: ({ said }) =>
              said.length === 0 ? <span class="none">–</span> : said.map((each) => <Said at={at} said={each} key={each} />),
          },
        ]}
      />
    </section>
  );
}

function Said({ at, said }: { readonly at: At; readonly said: string }) {
  const { text, language } = checkSaid(said, at.language);
  return <p lang={language}>{text}</p>;
}

function Models({ at, models }: Pick<SystemProps, 'at' | 'models'>) {
  const words = systemWords(at.language);
  const number = new Intl.NumberFormat(at.language, { maximumFractionDigits: 0 });
  return (
    <section class="stack" aria-labelledby="models">
      <h2 id="models">{words.models}</h2>
      <p class="hint">{words.modelsHint}</p>
      <Table
        caption={words.models}
        quietCaption
        close
        rows={models}
        rowKey={({ name }) => name}
        empty={words.none}
        columns={[
          { heading: words.model, cell: ({ name }) => name },
          { heading: words.state, cell: (model) => <State at={at} model={model} /> },
          {
            heading: words.lag,
            cell: ({ lagSeconds }) => (lagTold(lagSeconds) === 0 ? words.noLag : words.lagOf(number.format(lagSeconds))),
          },
          {
            heading: words.aside,
            cell: ({ setAside }) => (setAside === 0 ? <span class="none">–</span> : number.format(setAside)),
            numeric: true,
            told: true,
          },
        ]}
      />
    </section>
  );
}

function State({ at, model }: { readonly at: At; readonly model: ModelShown }) {
  const words = systemWords(at.language);
  const { name, state, stopped, retrying, rebuilding, setAside } = model;
  const troubled = stopped !== null || retrying !== null || setAside > 0;
  return (
    <>
      <Tag tone={stopped !== null ? 'urgent' : troubled || state !== 'running' ? 'attention' : 'good'}>{words.states[state]}</Tag>
      {stopped !== null && <Stopped at={at} name={name} stopped={stopped} />}
      {stopped === null && retrying !== null && (
        <p class="hint">{words.retrying([retrying.cause, retrying.code].filter(Boolean).join(' '))}</p>
      )}
      {rebuilding?.startedAt && <p class="hint">{words.rebuilding(timeWords(rebuilding.startedAt.toISOString(), tellingOf(at)))}</p>}
    </>
  );
}

/** The kind of event, and of what class the fault was: of the event nothing else, since it may be of a case. */
function Stopped({ at, name, stopped }: { readonly at: At; readonly name: string; readonly stopped: NonNullable<ModelShown['stopped']> }) {
  const words = systemWords(at.language);
  const when = timeWords(stopped.at.toISOString(), tellingOf(at));
  return (
    <>
      <p class="hint">
        {stopped.eventType === null ? words.stopped(when) : words.stoppedAt(stopped.eventType, when)}{' '}
        <span lang="en">{[stopped.cause, stopped.code].filter(Boolean).join(' ')}</span>
      </p>
      <Form form={formOf(at, `resume-${name}`)} action={`/system/read-models/${name}/resume`}>
        <Button kind="quiet">
          {words.resume}
          <span class="unseen">{words.resumeAbout(name)}</span>
        </Button>
      </Form>
    </>
  );
}
