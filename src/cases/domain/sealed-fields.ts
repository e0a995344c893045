/** Where a sealed text belongs: the box opens nowhere else. */
export interface CasePlace {
  readonly subject: string;
  readonly keptFor: string;
  readonly field: string;
}

/** What personal data of a case is kept for: it decides with which key it is sealed, and so what is forgotten together. */
export const keptFor = ['request', 'deployment'] as const;

/** After a forgetting, what is learned in a reopened case is kept under a new key: the old one is gone for good. */
function purpose(of: (typeof keptFor)[number], timesForgotten: number): string {
  return timesForgotten === 0 ? of : `${of}.${timesForgotten + 1}`;
}

/** The field ids are permanent. */
export const callBackContactPlace = (caseId: string, timesForgotten: number): CasePlace => ({
  subject: caseId,
  keptFor: purpose('request', timesForgotten),
  field: 'case.call_back_contact',
});
export const meetingPlace = (caseId: string, timesForgotten: number): CasePlace => ({
  subject: caseId,
  keptFor: purpose('deployment', timesForgotten),
  field: 'case.meeting_place',
});
export const siteContactPlace = (caseId: string, timesForgotten: number): CasePlace => ({
  subject: caseId,
  keptFor: purpose('deployment', timesForgotten),
  field: 'case.site_contact',
});

/** Every purpose under which the case keeps personal data now. */
export function purposesOf(timesForgotten: number): readonly string[] {
  return keptFor.map((of) => purpose(of, timesForgotten));
}
