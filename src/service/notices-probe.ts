import { failingRows } from '../../libs/read-side/index.js';
import type { ReadinessProbe } from '../../libs/web/http/index.js';
import type { Config } from '../config/config.js';
import { NOTICE_WORKERS } from '../notices/notice-purpose.js';
import type { Sources } from './open-sources.js';

/** A mail server may be away for a moment; from so many tries on somebody should look. */
const TRIES = 3;
const LOOKED_AT = 100;

/** Whether notices get through, told by number and code: of whom they are for nothing. Nothing where none are sent. */
export function noticesProbe({ notices }: Config, { dataSource }: Sources): readonly ReadinessProbe[] {
  if (notices.mail === null && notices.hook === null) return [];
  const check: ReadinessProbe['check'] = async () => {
    const all = await Promise.all(Object.values(NOTICE_WORKERS).map((worker) => failingRows(dataSource, worker, LOOKED_AT)));
    const failing = all.flat().filter(({ attempts }) => attempts >= TRIES);
    if (failing.length === 0) return { ok: true };
    const codes = [...new Set(failing.map(({ cause, code }) => code ?? cause))].join(', ');
    return { ok: false, detail: `${failing.length} ${failing.length === 1 ? 'notice does' : 'notices do'} not get through: ${codes}` };
  };
  return [{ name: 'notices', needed: false, check }];
}
