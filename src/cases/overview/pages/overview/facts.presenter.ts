import { tellingOf } from '../../../../../libs/web/forms/index.js';
import { timeWords, type SummaryRow } from '../../../../../libs/web/views/index.js';
import type { AgencyFound } from '../../../../agencies/agencies.queries.js';
import type { At } from '../../../../pages/at.js';
import { standardWords } from '../../../../pages/words/index.js';
import type { CaseInFullView } from '../../case-in-full/case-in-full.view.js';
import { casePagePath } from '../../../frame/case-frame.view.js';
import { mayCorrect } from '../../../frame/may-correct.js';
import { requestFacts, type RequestFact } from '../../../frame/request-fact.js';
import { requestFactWords } from '../../../frame/request-fact.words.js';

/** What is known of the request, line by line, with the way to its correction for those who work on it. */
export function presentFacts(view: CaseInFullView, agency: AgencyFound | null, at: At): readonly SummaryRow[] {
  const words = requestFactWords(at.language);
  const values = valuesOf(view, agency, at);
  const shown = requestFacts.filter((fact) => fact !== 'unit' || agency?.hasUnits === true);
  return shown.map((fact) => {
    const value = values[fact];
    const label = value === null ? words.complete : words.correct;
    const here = casePagePath(view.caseId, 'overview');
    // A unit alone goes with an agency that is known.
    const href = value === null && fact !== 'unit' ? `${here}/complete#completion-${fact}` : `${here}/correct/${fact}`;
    return {
      label: words[fact],
      value: value ?? words.unknown,
      // A contact that is learned now would be kept beyond the end of the case.
      action:
        mayCorrect(view) && (view.status === 'open' || fact !== 'call-back-contact')
          ? { href, label, about: words[fact].toLowerCase() }
          : undefined,
    };
  });
}

function valuesOf({ facts, receivedAt }: CaseInFullView, agency: AgencyFound | null, at: At): Readonly<Record<RequestFact, string | null>> {
  const words = requestFactWords(at.language);
  const standard = standardWords(at.language);
  const { agencyName, unitId, incidentType, occurredAt, exposed = [], urgency, channel, begunBy, hasCallBackContact } = facts;
  const affected = exposed.map(({ discipline, about }) =>
    about === undefined ? standard.discipline[discipline] : words.about(standard.discipline[discipline], about),
  );
  return {
    agency: agencyName,
    unit: agency?.units.find((unit) => unit.unitId === unitId)?.name ?? null,
    'incident-type': incidentType ? standard.incidentType[incidentType] : null,
    occurred: occurredAt ? timeWords(occurredAt, tellingOf(at)) : null,
    exposed: affected.length > 0 ? affected.join('; ') : null,
    urgency: urgency ? standard.urgency[urgency] : null,
    channel: channel ? standard.channel[channel] : null,
    'begun-by': begunBy ? standard.beginner[begunBy] : null,
    'call-back-contact': hasCallBackContact ? words.sealedOnRecord : null,
    received: timeWords(receivedAt, tellingOf(at)),
  };
}
