/** Under which the document of the API names the key of the operator. */
export const OPERATOR_SCHEME = 'operator';

/** How programs of the command line say that they run on the host (docs/operating.md). */
export const operatorScheme = {
  [OPERATOR_SCHEME]: {
    type: 'http',
    scheme: 'operator',
    description: 'The key of the file operator.key in the data folder, another one at each start; on connections of the host itself alone.',
  },
} as const;
