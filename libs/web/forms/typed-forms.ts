import { isUuid } from '../http/validation/uuid.js';
import { link, type FormValues } from '../views/index.js';
import { drawnForText, readDrawnFor, type DrawnFor } from './drawn-for.js';
import { typedFields } from './form-fields.js';
import { asText } from './form-text.js';
import type { SessionDatabase } from './sessions.js';

/** Where a box belongs: it opens nowhere else. */
export interface TypedPlace {
  readonly personId: string;
  /** A mark of the page and the form on it. */
  readonly address: string;
  /** On which it was sealed, in UTC: `2026-11-30`. */
  readonly day: string;
}

/** What seals what was typed. */
export interface TypedBoxes {
  /** Marks a text under a key of this installation: equal texts have equal marks, which say nothing to anybody else. */
  mark(text: string): string;
  seal(place: TypedPlace, text: string): Promise<string>;
  /** @param requestId of the request for which it is opened. @returns null where it was forgotten */
  open(place: TypedPlace, box: string, requestId: string): Promise<string | null>;
  /** Makes unreadable for good whatever was sealed on days before this one. */
  forget(before: string): Promise<void>;
}

/** A form as somebody had typed it. */
export interface TypedForm {
  readonly form: string;
  readonly values: FormValues;
  /** The drawing of the form: sent again, it is the same command. */
  readonly commandId: string;
  /** That the person had in front of them; absent where the form carries none. */
  readonly revision?: number;
  /** Marks of what the form was drawn with then; absent where it carries none. */
  readonly drawnWith?: string;
  /** When it was typed: ISO 8601 in UTC. */
  readonly typedAt: string;
}

interface Row {
  readonly address: string;
  readonly box: string;
  readonly commandId: string;
  readonly keptAt: Date;
}

type Boxed = Pick<TypedForm, 'form' | 'values' | 'revision' | 'drawnWith'> & Pick<DrawnFor, 'path' | 'query'>;

/** Hours for which what was typed is kept. */
export const TYPED_HOURS = 24;

/** Bytes of one form: the largest of ours, filled to the brim, is a third of it. */
const LONGEST = 16_384;

/** Forms of one person: of more, the oldest go. */
const MOST = 20;

const KEPT = `box IS NOT NULL AND kept_at > $2::timestamptz - make_interval(hours => ${TYPED_HOURS})`;
const COLUMNS = 'address, box, drawing AS "commandId", kept_at AS "keptAt"';

/**
 * Keeps what was typed in forms that were not sent, or sent too late, for whom they were drawn and for nobody else: sealed, one for each
 * form on each page, what was typed last, for a day. The table names the person; which page and which form are marks.
 */
export class TypedForms {
  constructor(
    private readonly database: SessionDatabase,
    private readonly boxes: TypedBoxes,
  ) {}

  /** What a form carries to be kept by. */
  carried(of: DrawnFor): string {
    return drawnForText(this.boxes.mark, of);
  }

  /** For whom a form that was sent was drawn, and where; null where it is none that is kept. */
  drawnFor(body: unknown, now: Date): DrawnFor | null {
    return readDrawnFor(this.boxes.mark, (body as Record<string, unknown> | null | undefined)?.drawnFor, now);
  }

  /**
   * Keeps what is typed, in place of what was typed into the same form before; also where that was on another drawing of it.
   * A drawing that was sent or thrown away is over: what still arrives of it is not kept.
   *
   * @param body of the form, as it arrived
   * @param leadsBack the person is led back to it when they sign in next
   * @param replacesLater also what was kept after the form was drawn; without it, no other form goes where there are too many
   * @returns whether it was kept: not where it is too long
   */
  async keep(of: DrawnFor, body: unknown, now: Date, { leadsBack = false, replacesLater = true } = {}): Promise<boolean> {
    const { commandId, revision, drawnWith } = (body ?? {}) as Record<string, unknown>;
    const { path, query, form } = of;
    const boxed: Boxed = {
      path,
      query,
      form,
      values: asText(typedFields(body)),
      ...(isNumber(revision) && { revision: Number(revision) }),
      ...(typeof drawnWith === 'string' && { drawnWith }),
    };
    const text = JSON.stringify(boxed);
    if (!isUuid(commandId) || Buffer.byteLength(text) > LONGEST) return false;
    const address = this.addressOf(of);
    if (!replacesLater && (await this.countOf(of.personId)) >= MOST) return false;
    const box = await this.boxes.seal({ personId: of.personId, address, day: dayOf(now) }, text);
    const kept = (await this.database.query(
      `INSERT INTO service.typed_forms AS old (person_id, address, page, drawing, box, kept_at, leads_back) VALUES ($1, $2, $3, $4, $5, $6, $7)
       ON CONFLICT (person_id, address) DO UPDATE
         SET drawing = excluded.drawing, box = excluded.box, kept_at = excluded.kept_at, leads_back = excluded.leads_back
         WHERE (old.box IS NOT NULL OR old.drawing <> excluded.drawing) AND ($8 OR old.kept_at < $9)
       RETURNING 1`,
      [of.personId, address, this.pageOf(path), commandId, box, now, leadsBack, replacesLater, new Date(of.drawnAt)],
    )) as object[];
    if (!replacesLater) return kept.length > 0;
    await this.database.query(
      `DELETE FROM service.typed_forms WHERE person_id = $1 AND address IN (
         SELECT address FROM service.typed_forms WHERE person_id = $1 ORDER BY kept_at DESC, address OFFSET ${MOST}
       )`,
      [of.personId],
    );
    return true;
  }

  /** The form was sent, or thrown away: nothing of it is kept, nor what of this drawing is still on its way. */
  async end(of: DrawnFor, commandId: string, now: Date): Promise<void> {
    await this.database.query(
      `INSERT INTO service.typed_forms (person_id, address, page, drawing, kept_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (person_id, address) DO UPDATE SET drawing = excluded.drawing, box = NULL, kept_at = excluded.kept_at, leads_back = false`,
      [of.personId, this.addressOf(of), this.pageOf(of.path), commandId, now],
    );
  }

  /** What a person had typed on a page. */
  async onPage(personId: string, path: string, now: Date, requestId: string): Promise<readonly TypedForm[]> {
    const rows = (await this.database.query(
      `SELECT ${COLUMNS} FROM service.typed_forms WHERE person_id = $1 AND ${KEPT} AND page = $3 ORDER BY kept_at, address`,
      [personId, now, this.pageOf(path)],
    )) as Row[];
    const opened = await Promise.all(rows.map((row) => this.open(personId, row, requestId)));
    return opened.flatMap((one, index) => {
      if (one === null) return [];
      const { commandId, keptAt } = rows[index]!;
      return [
        { form: one.form, values: one.values, commandId, revision: one.revision, drawnWith: one.drawnWith, typedAt: keptAt.toISOString() },
      ];
    });
  }

  /** The page of the form that a person sent too late, and has not been led back to yet; null where there is none. */
  async wayBack(personId: string, now: Date, requestId: string): Promise<string | null> {
    const [row] = (await this.database.query(
      `SELECT ${COLUMNS} FROM service.typed_forms WHERE person_id = $1 AND ${KEPT} AND leads_back ORDER BY kept_at DESC LIMIT 1`,
      [personId, now],
    )) as Row[];
    if (row === undefined) return null;
    await this.database.query('UPDATE service.typed_forms SET leads_back = false WHERE person_id = $1', [personId]);
    const opened = await this.open(personId, row, requestId);
    return opened === null ? null : placeOf(opened);
  }

  /** Forgets what was typed more than a day ago: to be called every few minutes, and before anything is served. */
  async forget(now: Date): Promise<void> {
    await this.database.query(`DELETE FROM service.typed_forms WHERE kept_at <= $1::timestamptz - make_interval(hours => ${TYPED_HOURS})`, [
      now,
    ]);
    await this.boxes.forget(dayOf(new Date(now.getTime() - TYPED_HOURS * 3_600_000)));
  }

  /** Forgets at once what a person had typed. @param until ISO 8601: only what was kept by then */
  async forgetOf(personId: string, until?: string): Promise<void> {
    await this.database.query('DELETE FROM service.typed_forms WHERE person_id = $1 AND kept_at <= coalesce($2::timestamptz, kept_at)', [
      personId,
      until ?? null,
    ]);
  }

  private async open(personId: string, { address, box, keptAt }: Row, requestId: string): Promise<Boxed | null> {
    const text = await this.boxes.open({ personId, address, day: dayOf(keptAt) }, box, requestId);
    return text === null ? null : (JSON.parse(text) as Boxed);
  }

  private async countOf(personId: string): Promise<number> {
    const [{ forms }] = (await this.database.query('SELECT count(*)::int AS forms FROM service.typed_forms WHERE person_id = $1', [
      personId,
    ])) as [{ forms: number }];
    return forms;
  }

  private addressOf({ path, form }: DrawnFor): string {
    return this.boxes.mark(JSON.stringify(['typed form', path, form]));
  }

  private pageOf(path: string): string {
    return this.boxes.mark(JSON.stringify(['typed page', path]));
  }
}

/** Where the form stands, for a link. */
export function placeOf({ path, query, form }: Pick<DrawnFor, 'path' | 'query' | 'form'>): string {
  return link(`${path}${query}#${form}`);
}

function dayOf(moment: Date): string {
  return moment.toISOString().slice(0, 10);
}

function isNumber(revision: unknown): boolean {
  return typeof revision === 'string' && /^\d{1,9}$/.test(revision);
}
