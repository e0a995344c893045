import { tellingOf } from '../../../libs/web/forms/index.js';
import { Banner, link } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';
import type { LapseView } from '../reading/due-view.js';
import { lapseSentence, lapseWords } from './lapse.words.js';

/** The mark on the pages of a case: who could not go, and how that is mended. Nothing where everybody can. */
export function Lapses({ at, lapses, caseId }: { readonly at: At; readonly lapses: readonly LapseView[]; readonly caseId: string }) {
  const words = lapseWords(at.language);
  if (lapses.length === 0) return null;
  return (
    <Banner kind="warning" language={at.language} id="lapses">
      <p>{words.title}</p>
      <ul>
        {lapses.map((lapse) => (
          <li key={lapse.id}>{lapseSentence(lapse, tellingOf(at))}</li>
        ))}
      </ul>
      <p>{words.mend}</p>
      <p>
        <a href={link(`/cases/${caseId}/team`)}>{words.toTeam}</a> <a href={link(`/cases/${caseId}/support`)}>{words.toSupport}</a>
      </p>
    </Banner>
  );
}
