import { Banner, Button, link, plural, Tag, type Language } from '../../../../../libs/web/views/index.js';
import type { DuplicateShown } from './duplicates.presenter.js';
import { intakeWords } from './intake.words.js';

/** Inside the form of the intake: what may be the same incident, and the way to save all the same. */
export function DuplicatesView({ language, duplicates }: { readonly language: Language; readonly duplicates: readonly DuplicateShown[] }) {
  const words = intakeWords(language);
  const count = plural(language, duplicates.length, { one: words.oneCase, other: words.cases(duplicates.length) });
  return (
    <div tabIndex={-1} data-focus>
      <Banner kind="warning" language={language} id="duplicates">
        <div class="stack">
          <h3>{words.duplicates}</h3>
          <p>{words.duplicatesLead(count)}</p>
          <ul class="cards">
            {duplicates.map(({ reference, path, stage, facts }) => (
              <li class="card" key={reference} data-row>
                <p class="facts">
                  <a href={link(path)}>{reference}</a> <Tag tone="info">{stage}</Tag>
                </p>
                <p class="facts">
                  {facts.map((fact) => (
                    <span key={fact}>{fact}</span>
                  ))}
                </p>
              </li>
            ))}
          </ul>
          <Button name="asNew" value="true">
            {words.saveAsNew}
          </Button>
        </div>
      </Banner>
    </div>
  );
}
