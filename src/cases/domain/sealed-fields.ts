/**
 * Where the personal data of a case is kept: what it is kept for decides with which key it is sealed, and so what is
 * forgotten together; the field ids are permanent.
 */
export const callBackContactPlace = (caseId: string) =>
  ({ subject: caseId, keptFor: 'request', field: 'case.call_back_contact' }) as const;
export const meetingPlace = (caseId: string) =>
  ({ subject: caseId, keptFor: 'deployment', field: 'case.meeting_place' }) as const;
export const siteContactPlace = (caseId: string) =>
  ({ subject: caseId, keptFor: 'deployment', field: 'case.site_contact' }) as const;
