export { holdsSomething, plainDashes, tidyLine } from './tidy-line.js';
export { beginWordsOf, nameKey, sortKey, wordsOf } from './name-keys.js';
export { byName } from './by-name.js';
export { dialled, keptTelephone, LONGEST_TELEPHONE, shownTelephone } from './telephone.js';
export { lengthThatTells } from './length-that-tells.js';
