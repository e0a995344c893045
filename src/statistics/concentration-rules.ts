import type { ConcentrationRules } from '../../libs/disclosure-control/index.js';

/** The rules of concentration that releases are made by (docs/disclosure-control.md, "Parameters"): the program's own. */
export const concentrationRules: ConcentrationRules = { p: 25, fewest: 3 };
