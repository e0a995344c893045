/** The ways in which somebody can be told. */
export const noticeWays = ['mail', 'text'] as const;
export type NoticeWayName = (typeof noticeWays)[number];

/** As soon as something waits, or once a day. */
export const rhythms = ['at_once', 'daily'] as const;
export type Rhythm = (typeof rhythms)[number];

/** Hours of the clock in the program's zone, from 0 to 23; where the second is not later, it is the next day's. */
export interface QuietHours {
  readonly from: number;
  readonly to: number;
}

/** When somebody wants to be told. */
export interface WhenWished {
  readonly rhythm: Rhythm;
  /** Hour of the clock for `daily`. */
  readonly dailyAt: number;
  readonly quiet: QuietHours | null;
  /** ISO 8601 in UTC: until then neither quiet hours nor the hour of the day hold anything back. */
  readonly onCallUntil: string | null;
}

/** What somebody wishes, without their address. */
export interface NoticeWishes extends WhenWished {
  readonly way: NoticeWayName;
  readonly language: 'en' | 'es';
}
