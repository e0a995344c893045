import type { VisitorRequest } from '../../../libs/web/forms/index.js';
import { Telephone } from '../../../libs/web/views/index.js';
import { OpenPage } from '../program-page.js';
import { peerSupportWords } from './peer-support.words.js';

export interface Program {
  /** As it was set; null where nobody named it. */
  readonly region: string | null;
  /** Number of the Peer Support Line; null where none is set. */
  readonly line: string | null;
}

/** For everyone, without signing in: what peer support is, who may use it, and whether anything will be shared. */
export function PeerSupportView({ at, program }: { readonly at: VisitorRequest; readonly program: Program }) {
  const words = peerSupportWords(at.language);
  const { region, line } = program;
  return (
    <OpenPage at={at} title={words.title}>
      <h1>{words.title}</h1>
      <p class="lead">{words.lead}</p>
      <div class="panel panel-next">
        {line === null ? (
          <p>{words.noNumber}</p>
        ) : (
          <p>
            {words.call}: <Telephone value={line} />
          </p>
        )}
      </div>
      <section class="prose">
        <h2>{words.what}</h2>
        {Object.values(words.whatText).map((text) => (
          <p key={text}>{text}</p>
        ))}
        <h2>{words.who}</h2>
        <p>{words.whoText(region ?? words.theRegion)}</p>
        <p>{words.elsewhere}</p>
        <h2>{words.shared}</h2>
        <p>{words.no}</p>
        <p>{words.except}</p>
        <ul>
          {Object.values(words.exceptions).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
        <h2>{words.kept}</h2>
        <p>{words.keptText}</p>
        <h2>{words.now}</h2>
        <p>{words.nowText}</p>
      </section>
    </OpenPage>
  );
}
