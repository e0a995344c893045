import type { At } from '../at.js';
import { ProgramPage } from '../program-page.js';
import { shellWords } from '../words/index.js';

export function StayView({ at }: { readonly at: At }) {
  const words = shellWords(at.language);
  return (
    <ProgramPage at={at} title={words.stayed}>
      <h1>{words.stayed}</h1>
      <p class="lead">{words.stayedText}</p>
    </ProgramPage>
  );
}
