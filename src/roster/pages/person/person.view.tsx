import { tellingOf } from '../../../../libs/web/forms/index.js';
import { link, Table, Tag, timeWords, type Option, type OptionGroup } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import type { PersonShown } from '../../people/person-in-full.query.js';
import { credentialKindWords } from '../../words/credential-kind.words.js';
import { Ending } from '../ending.view.js';
import { commandsOfPerson, PersonChanges } from './person-changes.view.js';
import { PersonFacts } from './person-facts.view.js';
import type { OnPersonPage } from './person-may.js';
import { personWords } from './person.words.js';

export interface PersonPageProps {
  readonly at: At;
  readonly person: PersonShown;
  readonly may: OnPersonPage;
  /** The entry of training that somebody chose to strike. */
  readonly strike?: string;
  readonly agencies: readonly Option[];
  readonly units: readonly OptionGroup[];
}

/** One person: what is on record on one side, what can be changed of it on the other. */
export function PersonPageView(props: PersonPageProps) {
  const { at, person, may } = props;
  const words = personWords(at.language);
  return (
    <ProgramPage at={at} title={person.shownName} wide>
      <WhatBecame at={at} commands={commandsOfPerson} />
      <h1>
        {person.shownName} {!person.active && <Tag>{words.deactivatedSince('').trim()}</Tag>}
      </h1>
      <p class="hint">{may.own ? words.ownPage : words.whoSees}</p>
      <div class="columns">
        <div class="stack">
          <PersonFacts at={at} person={person} may={may} />
          <Credentials {...props} />
          <Trainings {...props} />
        </div>
        <PersonChanges {...props} />
      </div>
      {may.keeps && !may.own && (
        <p>
          <a href={link(`/people/${person.personId}/sign-in`)}>{words.signIn}</a>
        </p>
      )}
      {may.keeps && (
        <p>
          <a href="/people">{words.back}</a>
        </p>
      )}
    </ProgramPage>
  );
}

function Credentials({ at, person }: Pick<PersonPageProps, 'at' | 'person'>) {
  const words = personWords(at.language);
  const kinds = credentialKindWords(at.language);
  return (
    <section class="stack" aria-labelledby="credentials">
      <h2 id="credentials">{words.credentials}</h2>
      <Table
        caption={words.credentials}
        quietCaption
        rows={person.credentials}
        rowKey={({ kind }) => kind}
        empty={words.noCredentials}
        columns={[
          { heading: words.credential, cell: ({ kind }) => kinds[kind] },
          { heading: words.lastDay, cell: ({ validUntil }) => <Ending at={at} lastDay={validUntil} /> },
        ]}
      />
    </section>
  );
}

function Trainings({ at, person, may }: Pick<PersonPageProps, 'at' | 'person' | 'may'>) {
  const words = personWords(at.language);
  const number = new Intl.NumberFormat(at.language, { maximumFractionDigits: 2 });
  const day = (on: string) => timeWords(on, tellingOf(at));
  const striking = {
    heading: words.change,
    cell: ({ trainingId, on }: PersonShown['trainings'][number]) => (
      <a href={link(`/people/${person.personId}#strike`, { strike: trainingId })}>
        {words.strike}
        <span class="unseen">{words.strikeAbout(day(on))}</span>
      </a>
    ),
  };
  return (
    <section class="stack" aria-labelledby="training">
      <h2 id="training">{words.training}</h2>
      {person.trainings.length > 0 && <p>{words.hours(number.format(person.trainingHours))}</p>}
      <Table
        caption={words.training}
        quietCaption
        rows={person.trainings.toSorted((one, other) => (one.on < other.on ? 1 : -1))}
        rowKey={({ trainingId }) => trainingId}
        empty={words.noTraining}
        columns={[
          { heading: words.day, cell: ({ on }) => day(on) },
          { heading: words.hoursOf, cell: ({ hours }) => number.format(hours), numeric: true },
          ...(may.keeps ? [striking] : []),
        ]}
      />
    </section>
  );
}
