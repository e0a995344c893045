import { Banner, SummaryList, Telephone, type Language } from '../../../libs/web/views/index.js';
import type { Opened } from './opened.js';
import { openingWords } from './opening.words.js';

/** What was just opened, once. */
export function OpenedBanner({ opened, language }: { readonly opened: Opened; readonly language: Language }) {
  const words = openingWords(language);
  return (
    <Banner language={language} id="opened">
      <p>{opened.kind === 'phone' ? words.opened(opened.name) : words.openedPlace}</p>
      {opened.forgotten ? (
        <p>{words.forgotten}</p>
      ) : opened.kind === 'phone' ? (
        <Phone opened={opened} language={language} />
      ) : (
        <Place opened={opened} language={language} />
      )}
      <p class="hint">{words.logged}</p>
    </Banner>
  );
}

function Phone({ opened: { phone }, language }: { readonly opened: Opened & { readonly kind: 'phone' }; readonly language: Language }) {
  if (phone === null) return <p>{openingWords(language).noPhone}</p>;
  return (
    <p class="big-number">
      <Telephone value={phone} />
    </p>
  );
}

function Place({
  opened: { place, contact },
  language,
}: {
  readonly opened: Opened & { readonly kind: 'place' };
  readonly language: Language;
}) {
  const { place: where, contact: whom, noPlace } = openingWords(language);
  return (
    <SummaryList
      rows={[
        { label: where, value: place ?? noPlace },
        { label: whom, value: contact === null ? noPlace : <Telephone value={contact} /> },
      ]}
    />
  );
}
