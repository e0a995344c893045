import { catalog, Tag } from '../../../libs/web/views/index.js';
import type { At } from '../../pages/at.js';

const words = catalog({ en: { notShown: 'Not everything is shown' }, es: { notShown: 'No se muestra todo' } });

/** The mark of a row whose case has something that could not be shown. */
export function NotShown({ at, of }: { readonly at: Pick<At, 'language'>; readonly of: { readonly notShown: boolean } }) {
  return of.notShown ? (
    <>
      {' '}
      <Tag tone="urgent">{words(at.language).notShown}</Tag>
    </>
  ) : null;
}
