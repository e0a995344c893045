import { tellingOf } from '../../../../libs/web/forms/index.js';
import { ButtonLink, Buttons, link, SummaryList, Table, Tag, timeWords } from '../../../../libs/web/views/index.js';
import type { At } from '../../../pages/at.js';
import { ProgramPage } from '../../../pages/program-page.js';
import { WhatBecame } from '../../../pages/what-became.view.js';
import { isOpenTo } from '../../../rights.js';
import type { PolicyVersionResult } from '../../policy.queries.js';
import { PublishPolicyVersion } from '../../publish-policy-version/publish-policy-version.command.js';
import { presentTerms, type TermInVersions } from './policy.presenter.js';
import { policyWords } from './policy.words.js';

export interface PolicyProps {
  readonly at: At;
  /** Newest first. */
  readonly versions: readonly PolicyVersionResult[];
  /** The one before the last of these; undefined where there is none. */
  readonly before: PolicyVersionResult | undefined;
  /** The version in force. */
  readonly newest: number;
}

/** The versions beside each other, with what each says otherwise than the one before it. */
export function PolicyView({ at, versions, before, newest }: PolicyProps) {
  const words = policyWords(at.language);
  const isNewest = versions[0]?.version === newest;
  return (
    <ProgramPage at={at} title={words.title} wide>
      <WhatBecame at={at} commands={[PublishPolicyVersion]} />
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <p>{words.pinned}</p>
      {isOpenTo('change_policy', at, 'every') && (
        <Buttons>
          <ButtonLink href="/policy/new">{words.publish}</ButtonLink>
        </Buttons>
      )}
      <Since at={at} versions={versions} newest={newest} />
      <Table
        caption={words.versions}
        slim={versions.length === 1}
        rows={presentTerms(versions, before, at.language)}
        rowKey={({ term }) => term}
        empty={words.none}
        columns={[
          { heading: words.term, cell: ({ term }) => term },
          ...versions.map((version, index) => ({
            heading: words.version(version.version),
            cell: ({ values }: TermInVersions) => <Value value={values[index]!} changed={words.changed} />,
          })),
        ]}
      />
      {before !== undefined && (
        <p>
          <a href={link('/policy', { to: before.version })}>{words.older}</a>
        </p>
      )}
      {!isNewest && (
        <p>
          <a href="/policy">{words.newest}</a>
        </p>
      )}
    </ProgramPage>
  );
}

/** From when on each version was pinned by new cases. */
function Since({ at, versions, newest }: Pick<PolicyProps, 'at' | 'versions' | 'newest'>) {
  const words = policyWords(at.language);
  return (
    <SummaryList
      rows={versions.map(({ version, effectiveFrom }) => {
        const when = timeWords(effectiveFrom, tellingOf(at));
        return { label: words.version(version), value: version === newest ? words.inForce(when) : words.from(when) };
      })}
    />
  );
}

function Value({
  value: { lines, changed },
  changed: word,
}: {
  readonly value: TermInVersions['values'][number];
  readonly changed: string;
}) {
  return (
    <>
      {lines.length === 1 ? (
        lines[0]
      ) : (
        <ol>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      {changed && (
        <>
          {' '}
          <Tag tone="info">{word}</Tag>
        </>
      )}
    </>
  );
}
