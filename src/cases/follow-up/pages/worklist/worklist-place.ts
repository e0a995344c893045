import { IsIn, IsOptional, Matches } from 'class-validator';
import { link } from '../../../../../libs/web/views/index.js';
import { dueBuckets, type DueBucket } from '../../../reading/due.js';
import { CURSOR } from '../../../reading/piece-key.js';
import { worklistScopes, type WorklistScope } from '../../follow-up-worklist/worklist-scope.js';

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** Where on the worklist somebody is. Forms carry it along, so that they come back to it. */
export class WorklistPlace {
  /** One's own, where nobody says. */
  @IsOptional() @IsIn(worklistScopes) readonly scope?: WorklistScope;
  /** One bucket by itself, page by page; all of them, the soonest of each, where nobody says. */
  @IsOptional() @IsIn(dueBuckets) readonly bucket?: DueBucket;
  /** Cursor of the page within the bucket. */
  @IsOptional() @Matches(CURSOR) readonly from?: string;
  /** Case and follow-up whose outcome was just tapped, for as long as it can be undone. */
  @IsOptional() @Matches(new RegExp(`^${UUID}\\.${UUID}$`)) readonly tapped?: string;
}

/** The path of a place, without the outcome that was tapped there. */
export function pathTo({ scope, bucket, from }: WorklistPlace, more: { readonly tapped?: string; readonly at?: string } = {}): string {
  return `${link('/work', { scope, bucket, from, tapped: more.tapped })}${more.at ?? ''}`;
}

/** The path that takes a form from this place. */
export function actionFrom(place: WorklistPlace, path: string): string {
  const { scope, bucket, from } = place;
  return link(`/work/${path}`, { scope, bucket, from });
}
