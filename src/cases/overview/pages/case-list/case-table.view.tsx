import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { ContextualDate, link, Table, Tag } from '../../../../../libs/web/views/index.js';
import type { At } from '../../../../pages/at.js';
import { Near } from '../../../frame/near.view.js';
import { NotShown } from '../../../frame/not-shown.view.js';
import type { CaseRowShown, NextShown } from './case-list.presenter.js';
import { caseListWords } from './case-list.words.js';

/** The cases, one to a row; on a phone, one to a card. */
export function CaseTable({ at, rows }: { readonly at: At; readonly rows: readonly CaseRowShown[] }) {
  const words = caseListWords(at.language);
  return (
    <Table
      caption={words.caption}
      quietCaption
      close
      rows={rows}
      rowKey={({ caseId }) => caseId}
      empty={words.emptyView}
      columns={[
        {
          heading: words.reference,
          cell: (row) => (
            <>
              <a class="unbroken" href={link(row.path)}>
                {row.reference}
              </a>
              <NotShown at={at} of={row} />
            </>
          ),
        },
        { heading: words.stage, cell: ({ stage }) => <Tag tone={stage.tone}>{stage.label}</Tag> },
        { heading: words.nextDue, cell: ({ next }) => (next === null ? words.nothingDue : <Next at={at} next={next} />) },
        { heading: words.agency, cell: ({ agency }) => agency },
        { heading: words.incidentType, cell: ({ incidentType }) => incidentType },
        { heading: words.lead, told: true, cell: ({ lead }) => lead ?? <span class="none unbroken">{words.noLead}</span> },
      ]}
    />
  );
}

function Next({ at, next: { what, who, bucket, due, since } }: { readonly at: At; readonly next: NextShown }) {
  return (
    <>
      <Near at={at} bucket={bucket} /> <strong>{what}</strong> <span class="hint">{who} ·</span>{' '}
      {due === null ? (
        <span class="hint">{since}</span>
      ) : (
        <ContextualDate time={due} now={at.now} overdue={bucket === 'overdue'} telling={tellingOf(at)} short />
      )}
    </>
  );
}
