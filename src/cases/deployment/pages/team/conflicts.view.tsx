import type { At } from '../../../../pages/at.js';
import { chosenFrom, CommandPanel } from '../../../../pages/command-fields.view.js';
import { standardWords } from '../../../../pages/words/index.js';
import { arrangedCorrection } from '../../../frame/arranged-correction.js';
import type { CaseInFullView } from '../../../overview/case-in-full/case-in-full.view.js';
import { TakeBackConflict } from '../../take-back-conflict/take-back-conflict.command.js';
import { teamWords } from './team.words.js';

type Declared = CaseInFullView['conflicts'][number];

interface ConflictsProps {
  readonly at: At;
  readonly caseId: string;
  readonly conflicts: readonly Declared[];
}

/** Conflicts that are on record, also those that an answer declared whose reason is another one since, and who can take them back. */
export function Conflicts({ at, caseId, conflicts }: ConflictsProps) {
  const words = teamWords(at.language);
  const kinds = standardWords(at.language).conflictKind;
  if (conflicts.length === 0) return null;
  const inWords = (one: Declared) => `${one.name ?? words.unknownName}: ${one.conflicts.map((kind) => kinds[kind]).join(', ')}`;
  const mine = conflicts.filter(({ mayTakeBack }) => mayTakeBack);
  const options = mine.map((one) => ({ value: one.memberId, label: inWords(one) }));
  return (
    <section class="stack" aria-labelledby="conflicts">
      <h2 id="conflicts">{words.conflicts}</h2>
      <ul>
        {conflicts.map((one) => (
          <li key={one.memberId}>{inWords(one)}</li>
        ))}
      </ul>
      <p class="hint">{words.conflictsHint}</p>
      {options.length > 0 && (
        <CommandPanel
          at={at}
          ids={{ caseId }}
          command={TakeBackConflict}
          arranged={{ ...arrangedCorrection(at), memberId: chosenFrom(options) }}
        />
      )}
    </section>
  );
}
