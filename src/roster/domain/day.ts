/** The form of a day at the edge, such as 2026-11-23. Whether the calendar has it is for the decision. */
export const DAY = /^\d{4}-\d{2}-\d{2}$/;
