/** Every reason for which a release is skipped, by code. They stand in certificates, which are the program's own. */
export const skipReasons = {
  nothing_due: 'nothing is due',
  nearly_of_one_agency: 'hardly anything is left beside the cases of one agency',
  no_figure: 'it would show no figure',
  too_much_work: 'it takes more work than a release may',
  skip_not_proven: 'what a skip would say is not proven',
  not_proven_safe: 'what it would show is not proven safe',
  like_a_skip: 'it would look like a world that makes a skip possible',
  agency_could_tell: 'an agency could tell',
  skip_to_agency_not_proven: 'what a skip would say to an agency is not proven',
  certificate_not_proven: 'its certificate or its intervals could not be proven',
} as const;

export type SkipReasonCode = keyof typeof skipReasons;
export type SkipReason = (typeof skipReasons)[SkipReasonCode];
