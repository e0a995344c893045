import { randomBytes } from 'node:crypto';
import { sessionHash, type SessionDatabase } from './sessions.js';
import type { TypedBoxes } from './typed-forms.js';

/** What somebody looked for in a list. */
export interface KeptSearch {
  /** Another for each search, drawn at random: it may stand in an address, and tells nothing of what was looked for. */
  readonly mark: string;
  readonly text: string;
}

/** How many searches of a list are kept: as many as somebody has windows, or steps back in one. */
const KEPT = 10;

/** The searches of whoever asks, the last few for each list, by its name. */
export interface OwnSearches {
  /** Beside what was looked for in this list before. @returns its mark */
  keep(list: string, text: string): Promise<string>;
  /** What was looked for under this mark; null where nothing was, or it was ended, or many others came after it. */
  of(list: string, mark: string): Promise<KeptSearch | null>;
  /** Ends the one of this mark. */
  end(list: string, mark: string): Promise<void>;
}

/** Whose they are, and of which request. */
export interface Searching {
  readonly sessionId: string;
  readonly personId: string;
  readonly now: Date;
  readonly requestId: string;
}

interface Kept {
  readonly mark: string;
  readonly box: string;
  readonly day: string;
}

/** Whoever asks without a session of their own keeps no search. */
export const noSearches: OwnSearches = { keep: async () => '', of: async () => null, end: async () => undefined };

/**
 * Keeps what was looked for with the session in which it was, so that the page of what was found has an address which says nothing: people
 * come back to it, and read it in another language. Sealed, since it may name somebody, and gone with the session.
 */
export class KeptSearches {
  constructor(
    private readonly database: SessionDatabase,
    private readonly boxes: TypedBoxes,
  ) {}

  by({ sessionId, personId, now, requestId }: Searching): OwnSearches {
    const hash = sessionHash(sessionId);
    const place = (list: string, day: string) => ({ personId, address: this.boxes.mark(JSON.stringify(['search', list])), day });
    return {
      keep: async (list, text) => {
        const day = now.toISOString().slice(0, 10);
        const kept: Kept = { mark: randomBytes(6).toString('base64url'), box: await this.boxes.seal(place(list, day), text), day };
        // A session that began under an earlier release has one search in a list, in place of several.
        await this.database.query(
          `UPDATE service.sessions SET searches = searches || jsonb_build_object($2::text,
             jsonb_path_query_array(jsonb_build_array($3::jsonb) || coalesce(searches -> $2, '[]'), '$[0 to ${KEPT - 1}]')) WHERE id_hash = $1`,
          [hash, list, JSON.stringify(kept)],
        );
        return kept.mark;
      },
      of: async (list, mark) => {
        const rows = (await this.database.query('SELECT searches -> $2 AS kept FROM service.sessions WHERE id_hash = $1', [
          hash,
          list,
        ])) as { readonly kept: readonly Kept[] | Kept | null }[];
        const kept = [rows[0]?.kept ?? []].flat().find((one) => one.mark === mark);
        if (kept === undefined) return null;
        const text = await this.boxes.open(place(list, kept.day), kept.box, requestId);
        return text === null ? null : { mark: kept.mark, text };
      },
      end: async (list, mark) => {
        await this.database.query(
          `UPDATE service.sessions SET searches = searches || jsonb_build_object($2::text,
             jsonb_path_query_array(searches -> $2, '$[*] ? (@.mark != $mark)', jsonb_build_object('mark', $3::text)))
           WHERE id_hash = $1 AND searches ? $2`,
          [hash, list, mark],
        );
      },
    };
  }
}
